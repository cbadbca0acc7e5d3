using BriefingBot.Engine.Commands;
using Dapper;

namespace BriefingBot.Storage.Commands;

internal sealed class RegistrationStore(Database database) : IRegistrationStore
{
    public Task<string?> FindAsync(string scope, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>("SELECT hash FROM command_registration WHERE scope = @Scope", new { Scope = scope }), cancellation);

    public Task KeepAsync(string scope, string hash, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "INSERT INTO command_registration (scope, hash) VALUES (@Scope, @Hash) ON CONFLICT (scope) DO UPDATE SET hash = excluded.hash", new { Scope = scope, Hash = hash }),
        cancellation);

    public Task ForgetAsync(string scope, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync("DELETE FROM command_registration WHERE scope = @Scope", new { Scope = scope }), cancellation);

    public Task<IReadOnlyList<string>> ScopesAsync(string prefix, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>(
            "SELECT scope FROM command_registration WHERE substr(scope, 1, length(@Prefix)) = @Prefix ORDER BY scope", new { Prefix = prefix })],
        cancellation);
}
