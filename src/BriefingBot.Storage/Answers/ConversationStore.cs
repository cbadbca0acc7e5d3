using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Engine.Answers.Conversations;
using Dapper;

namespace BriefingBot.Storage.Answers;

internal sealed class ConversationStore(Database database, TimeProvider clock) : IConversations
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Task<string> KeepAsync(ConversationContext context, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(Forget, new { Oldest });
            var id = await connection.ExecuteScalarAsync<long>(
                "INSERT INTO conversation (context, kept_at) VALUES (@Context, @Now) RETURNING id",
                new { Context = JsonSerializer.Serialize(context, Json), Now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
            return id.ToString(CultureInfo.InvariantCulture);
        },
        cancellation);

    public async Task<ConversationContext?> ContextAsync(string conversation, CancellationToken cancellation)
    {
        if (!TryRead(conversation, out var id))
            return null;
        var context = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>("SELECT context FROM conversation WHERE id = @Id AND kept_at >= @Oldest", new { Id = id, Oldest }),
            cancellation);
        return context is null ? null : JsonSerializer.Deserialize<ConversationContext>(context, Json);
    }

    // A conversation that went meanwhile has nothing to be tied to.
    public Task RememberAsync(string message, string conversation, CancellationToken cancellation) => !TryRead(conversation, out var id)
        ? Task.CompletedTask
        : database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO conversation_message (message, conversation_id) SELECT @Message, id FROM conversation WHERE id = @Id
                ON CONFLICT (message) DO UPDATE SET conversation_id = excluded.conversation_id
                """,
                new { Message = message, Id = id }),
            cancellation);

    public async Task<string?> FindAsync(string message, CancellationToken cancellation)
    {
        var id = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long?>(
                "SELECT c.id FROM conversation_message m JOIN conversation c ON c.id = m.conversation_id WHERE m.message = @Message AND c.kept_at >= @Oldest",
                new { Message = message, Oldest }),
            cancellation);
        return id?.ToString(CultureInfo.InvariantCulture);
    }

    public Task ForgetAsync(CancellationToken cancellation) =>
        database.WriteAsync(connection => connection.ExecuteAsync(Forget, new { Oldest }), cancellation);

    private const string Forget = "DELETE FROM conversation WHERE kept_at < @Oldest";

    private long Oldest => clock.GetUtcNow().AddHours(-IConversations.HoursKept).ToUnixTimeMilliseconds();

    private static bool TryRead(string conversation, out long id) => long.TryParse(conversation, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
