using System.Security.Cryptography;
using BriefingBot.Engine.Buttons;
using Dapper;

namespace BriefingBot.Storage.Buttons;

internal sealed class ButtonStore(Database database) : IButtonStore
{
    private const int KeyBytes = 32;

    public Task<byte[]> KeyAsync(CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            // Two processes may come at once; the first one's key stays.
            await connection.ExecuteAsync("INSERT INTO button_key (one, key) VALUES (1, @Key) ON CONFLICT DO NOTHING", new { Key = RandomNumberGenerator.GetBytes(KeyBytes) });
            return (await connection.ExecuteScalarAsync<byte[]>("SELECT key FROM button_key"))!;
        },
        cancellation);

    public Task<IReadOnlyList<long>> KeepAsync(IReadOnlyList<string> commandLines, DateTimeOffset now, DateTimeOffset oldest, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<long>>(
        async connection =>
        {
            await connection.ExecuteAsync("DELETE FROM button WHERE kept_at < @Oldest", new { Oldest = oldest.ToUnixTimeMilliseconds() });
            var ids = new List<long>(commandLines.Count);
            foreach (var line in commandLines)
            {
                ids.Add(await connection.ExecuteScalarAsync<long>(
                    "INSERT INTO button (command_line, kept_at) VALUES (@Line, @Now) ON CONFLICT (command_line) DO UPDATE SET kept_at = excluded.kept_at RETURNING id",
                    new { Line = line, Now = now.ToUnixTimeMilliseconds() }));
            }
            return ids;
        },
        cancellation);

    public Task<string?> FindAsync(long id, DateTimeOffset oldest, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>("SELECT command_line FROM button WHERE id = @Id AND kept_at >= @Oldest", new { Id = id, Oldest = oldest.ToUnixTimeMilliseconds() }),
        cancellation);
}
