using BriefingBot.Engine.Buttons;
using Dapper;

namespace BriefingBot.Storage.Buttons;

internal sealed class PageMessages(Database database) : IPageMessages
{
    private const char Between = ' ';

    public Task KeepAsync(string message, IReadOnlyList<string> messages, DateTimeOffset now, DateTimeOffset oldest, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync("DELETE FROM page_message WHERE kept_at < @Oldest", new { Oldest = oldest.ToUnixTimeMilliseconds() });
            return await connection.ExecuteAsync(
                "INSERT INTO page_message (message, messages, kept_at) VALUES (@Message, @Messages, @Now) ON CONFLICT (message) DO UPDATE SET messages = excluded.messages, kept_at = excluded.kept_at",
                new { Message = message, Messages = string.Join(Between, messages), Now = now.ToUnixTimeMilliseconds() });
        },
        cancellation);

    public Task<IReadOnlyList<string>> FindAsync(string message, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => (await connection.ExecuteScalarAsync<string?>("SELECT messages FROM page_message WHERE message = @Message", new { Message = message }))?.Split(Between) ?? [],
        cancellation);
}
