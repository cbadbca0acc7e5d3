using BriefingBot.Benchmarks.Delivery;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.IntegrationTests.Delivery;

/// <summary>The real service as a process, killed while it delivers, against both platforms on loopback.</summary>
public sealed class KilledDeliveryTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("store.db");

    [Theory]
    [InlineData(null)]
    [InlineData(nameof(KillPoint.BeforeArrival))]
    [InlineData(nameof(KillPoint.AfterArrival))]
    [InlineData(nameof(KillPoint.AfterAnswer))]
    public async Task A_digest_whose_delivery_was_killed_stands_once_on_Discord_and_on_Telegram_once_or_is_listed(string? point)
    {
        await using var stub = await PlatformStub.StartAsync(new Random(1));
        await using var services = KillCampaign.Services(Store, stub);
        await services.GetRequiredService<Database>().OpenAsync(default);
        await SubscribeAsync(services, "discord");
        await SubscribeAsync(services, "telegram");
        var outbox = services.GetRequiredService<IOutbox>();

        await RunUntilKilledAsync(stub, outbox, point is null ? null : Enum.Parse<KillPoint>(point));
        var beforeIntent = await Sql.ScalarAsync(Store, "SELECT count(*) FROM delivery_part WHERE platform = 'telegram' AND attempts > 0") == 0;
        stub.KillAt = _ => null;
        using (var host = new HostProcess(Store, stub))
            await UntilAsync(host, async () => await services.GetRequiredService<ISubscriptionStore>().DueAsync(["discord", "telegram"], TimeProvider.System.GetUtcNow(), 9, default) is [] && (await outbox.CountAsync(null, default)).Queued == 0);

        var stands = stub.Visible();
        (await outbox.CountAsync(Channel("discord"), default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
        stands.GetValueOrDefault(("discord", "")).ShouldBe(1);
        var onTelegram = stands.GetValueOrDefault(("telegram", ""));
        var listed = (await outbox.CountAsync(Channel("telegram"), default)).Uncertain;
        onTelegram.ShouldBeLessThanOrEqualTo(1);
        (onTelegram + listed).ShouldBeGreaterThanOrEqualTo(1);
        // Without a point the kill comes as soon as the outbox holds something: as a rule, not always, before the first intent.
        if (beforeIntent)
            (onTelegram, listed).ShouldBe((1, 0));
    }

    [Fact]
    public async Task After_20_kills_with_lost_answers_429_and_502_nothing_stands_twice_and_nothing_is_lost()
    {
        var report = await new KillCampaign(Store, kills: 20, messages: 60, seed: 20).RunAsync();
        report.Kills.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var (platform, tally) in report.Platforms)
        {
            tally.Twice.ShouldBe(0, platform);
            tally.Missing.ShouldBe(0, platform);
        }
        // Listed where the machine is so slow that Discord would no longer have dropped the repeat.
        var discord = report.Platforms["discord"];
        (discord.Once + discord.Listed).ShouldBeGreaterThanOrEqualTo(30);
        discord.Listed.ShouldBeLessThanOrEqualTo(2);
    }

    public void Dispose() => _folder.Dispose();

    private static ChannelAddress Channel(string platform) => new(platform, "900001");

    // Due since a day ago: the first look of the service makes it.
    private static async Task SubscribeAsync(ServiceProvider services, string platform)
    {
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
        await services.GetRequiredService<ISubscriptionStore>().AddAsync(
            new Subscription(0, SubscriptionKind.Digest, Channel(platform), "7", BriefScope.Everything, new ChangeMark(0, yesterday))
            {
                Schedule = new DigestSchedule(TimeOnly.FromDateTime(yesterday.AddHours(1).UtcDateTime), Weekdays.All, "UTC"),
                Settled = yesterday,
            },
            default);
    }

    // One kill for each platform, at its first message; without a point as soon as something is in the outbox.
    private async Task RunUntilKilledAsync(PlatformStub stub, IOutbox outbox, KillPoint? point)
    {
        for (var kills = 0; kills < (point is null ? 1 : 2); kills++)
        {
            var armed = 1;
            using var host = new HostProcess(Store, stub);
            stub.Kill = host.Kill;
            stub.KillAt = _ => point is not null && Interlocked.Exchange(ref armed, 0) == 1 ? point : null;
            await UntilAsync(host, async () =>
            {
                if (point is null && (await outbox.CountAsync(null, default)).Queued > 0)
                    host.Kill();
                return host.HasExited;
            });
        }
    }

    private static async Task UntilAsync(HostProcess host, Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            (host.HasExited && !host.WasKilled).ShouldBeFalse(host.LastError);
            await Task.Delay(5, patience.Token);
        }
    }
}
