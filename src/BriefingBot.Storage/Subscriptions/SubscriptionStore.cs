using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;
using Dapper;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class SubscriptionStore(Database database) : ISubscriptionStore
{
    private const string InChannel = "platform = @Platform AND channel_id = @ChannelId AND thread_id = @ThreadId";

    public Task<Subscription> AddAsync(Subscription subscription, CancellationToken cancellation) => database.WriteAsync(
        async connection => subscription with
        {
            Number = await connection.ExecuteScalarAsync<long>(
                """
                INSERT INTO subscription (kind, platform, channel_id, thread_id, owner_id, scope, cut, cut_at, time, days, zone, settled_at, next_due, asked_at, says_nothing,
                    quiet_from, quiet_to, hourly_cap, paused_at, pause_reason)
                VALUES (@Kind, @Platform, @ChannelId, @ThreadId, @OwnerId, @Scope, @Cut, @CutAt, @Time, @Days, @Zone, @SettledAt, @NextDue, @AskedAt, @SaysNothing,
                    @QuietFrom, @QuietTo, @HourlyCap, @PausedAt, @PauseReason) RETURNING number
                """,
                SubscriptionRow.Of(subscription)),
        },
        cancellation);

    public async Task<Subscription?> FindAsync(long number, CancellationToken cancellation) =>
        (await QueryAsync($"{SubscriptionRow.Select} WHERE number = @Number", new { Number = number }, cancellation)).FirstOrDefault();

    public Task<IReadOnlyList<Subscription>> OfChannelAsync(ChannelAddress channel, SubscriptionKind kind, CancellationToken cancellation) => QueryAsync(
        $"{SubscriptionRow.Select} WHERE {InChannel} AND kind = @Kind ORDER BY number",
        new { channel.Platform, channel.ChannelId, ThreadId = channel.ThreadId ?? "", Kind = kind.ToString() },
        cancellation);

    public Task<IReadOnlyList<Subscription>> WatchesAsync(CancellationToken cancellation) =>
        QueryAsync($"{SubscriptionRow.Select} WHERE kind = 'Watch' AND paused_at IS NULL ORDER BY number", new { }, cancellation);

    public Task<IReadOnlyList<Subscription>> DueAsync(IReadOnlyList<string> platforms, DateTimeOffset now, int limit, CancellationToken cancellation) => QueryAsync(
        $"{SubscriptionRow.Select} WHERE (next_due <= @Now OR asked_at IS NOT NULL) AND kind = 'Digest' AND platform IN @Platforms ORDER BY coalesce(next_due, asked_at), number LIMIT @Limit",
        new { Now = now.ToUnixTimeMilliseconds(), Platforms = platforms, Limit = limit },
        cancellation);

    public Task<IReadOnlyList<DigestSchedule>> SchedulesAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<DigestSchedule>>(
        async connection => [.. (await connection.QueryAsync<(long Time, long Days, string Zone)>("SELECT DISTINCT time, days, zone FROM subscription WHERE next_due IS NOT NULL"))
            .Select(r => new DigestSchedule(new TimeOnly((int)r.Time / 60, (int)r.Time % 60), (Weekdays)r.Days, r.Zone))],
        cancellation);

    public Task<bool> UpdateAsync(Subscription subscription, CancellationToken cancellation) => database.WriteAsync(
        async connection => await connection.ExecuteAsync(
            """
            UPDATE subscription SET scope = @Scope, time = @Time, days = @Days, zone = @Zone, settled_at = @SettledAt, next_due = @NextDue, asked_at = @AskedAt, says_nothing = @SaysNothing,
                quiet_from = @QuietFrom, quiet_to = @QuietTo, hourly_cap = @HourlyCap, paused_at = @PausedAt, pause_reason = @PauseReason, revision = revision + 1
            WHERE number = @Number AND revision = @Revision
            """,
            SubscriptionRow.Of(subscription)) > 0,
        cancellation);

    public Task RequestAsync(long number, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE subscription SET asked_at = coalesce(asked_at, @Now), revision = revision + 1 WHERE number = @Number",
            new { Number = number, Now = now.ToUnixTimeMilliseconds() }),
        cancellation);

    public Task<bool> RemoveAsync(long number, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync("DELETE FROM delivery WHERE subscription = @Number AND NOT EXISTS (SELECT 1 FROM delivery_part p WHERE p.delivery = delivery.row AND p.state = 'Intended')", new { Number = number });
            return await connection.ExecuteAsync("DELETE FROM subscription WHERE number = @Number", new { Number = number }) > 0;
        },
        cancellation);

    private Task<IReadOnlyList<Subscription>> QueryAsync(string sql, object parameters, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Subscription>>(
        async connection => [.. (await connection.QueryAsync<SubscriptionRow>(sql, parameters)).Select(r => r.ToSubscription())],
        cancellation);
}
