using BriefingBot.Benchmarks.Delivery;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;
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
    [InlineData("discord", DeliveryStep.BeforeIntent, 1, 0)]
    [InlineData("discord", DeliveryStep.AfterIntent, 1, 0)]
    [InlineData("discord", DeliveryStep.AfterSend, 1, 0)]
    [InlineData("discord", DeliveryStep.AfterOutcome, 1, 0)]
    [InlineData("telegram", DeliveryStep.BeforeIntent, 1, 0)]
    [InlineData("telegram", DeliveryStep.AfterIntent, 0, 1)]
    [InlineData("telegram", DeliveryStep.AfterSend, 1, 1)]
    [InlineData("telegram", DeliveryStep.AfterOutcome, 1, 0)]
    public async Task A_digest_whose_delivery_is_killed_at_a_step_stands_once_on_Discord_and_on_Telegram_once_or_is_listed(string platform, DeliveryStep step, int stands, int listed)
    {
        await using var stub = await PlatformStub.StartAsync(new Random(1));
        await using var services = KillCampaign.Services(Store, stub);
        await services.GetRequiredService<Database>().OpenAsync(default);
        await SubscribeAsync(services, platform);
        var outbox = services.GetRequiredService<IOutbox>();

        await RunUntilKilledAsync(stub, outbox, step);
        using (var host = new HostProcess(Store, stub))
            await UntilAsync(host, async () => (await outbox.CountAsync(null, default)).Queued == 0);

        stub.Visible().GetValueOrDefault((platform, "")).ShouldBe(stands);
        (await outbox.CountAsync(Channel(platform), default)).ShouldBe(new OutboxCounts(0, listed, 0, null));
    }

    [Theory]
    [InlineData("discord", KillPoint.BeforeArrival)]
    [InlineData("discord", KillPoint.AfterArrival)]
    [InlineData("telegram", KillPoint.BeforeArrival)]
    [InlineData("telegram", KillPoint.AfterArrival)]
    public async Task A_correction_whose_edit_is_killed_stands_in_the_message_and_no_notice_is_sent(string platform, KillPoint point)
    {
        await using var stub = await PlatformStub.StartAsync(new Random(1));
        await using var services = KillCampaign.Services(Store, stub);
        await services.GetRequiredService<Database>().OpenAsync(default);
        var outbox = services.GetRequiredService<IOutbox>();
        var poster = services.GetServices<IChannelPoster>().Single(p => p.Platform == platform);
        var digest = await PartAsync(poster, "message 00001 of digest 1");
        await outbox.AddAsync(new QueuedDelivery("digest", DeliveryKind.Digest, null, Channel(platform), "Brief", [new OutboxPart(digest)]), TimeProvider.System.GetUtcNow(), default);
        using (var host = new HostProcess(Store, stub))
            await UntilAsync(host, async () => (await outbox.CountAsync(null, default)).Queued == 0);

        var amended = poster.Amend(digest, new Amendment("message 00001", null, "Corrected 8 June 2024", "killed 40 → 36", null))!;
        var notice = new QueuedDelivery("notice", DeliveryKind.Correction, null, Channel(platform), "Correction", [new OutboxPart(await PartAsync(poster, "message 00002 of digest 1"))]);
        await outbox.AddAsync(notice with { Key = "edit", Parts = [new OutboxPart(amended, Edits: 1)], StandIn = notice }, TimeProvider.System.GetUtcNow(), default);
        using (var host = new HostProcess(Store, stub))
        {
            (stub.Kill, stub.KillAt) = (host.Kill, (_, _) => point);
            await UntilAsync(host, () => Task.FromResult(host.HasExited));
        }
        stub.KillAt = (_, _) => null;
        using (var host = new HostProcess(Store, stub))
            await UntilAsync(host, async () => (await outbox.CountAsync(null, default)).Queued == 0);

        stub.Edits().ShouldHaveSingleItem().Value.ShouldContain("Corrected 8 June 2024");
        stub.Visible().ShouldBe(new Dictionary<(string, string), int> { [(platform, "message 00001 of digest 1")] = 1 });
        (await outbox.CountAsync(null, default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
    }

    [Fact]
    public async Task After_20_kills_with_lost_answers_429_and_502_nothing_stands_twice_and_nothing_is_lost()
    {
        var report = await new KillCampaign(Store, kills: 20, messages: 60, seed: 20).RunAsync();
        report.Kills.ShouldBeGreaterThanOrEqualTo(12);
        report.Faults.ShouldBeEmpty();
        report.Platforms.Values.Sum(t => t.Messages).ShouldBe(60);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<FrozenPart> PartAsync(IChannelPoster poster, string text) => (await poster.FreezeAsync(new Reply(ReplyStatus.Answered, "Brief") { Summary = text }, default)).ShouldHaveSingleItem();

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

    private async Task RunUntilKilledAsync(PlatformStub stub, IOutbox outbox, DeliveryStep step)
    {
        // The store itself keeps the service from taking the step that must not be reached.
        if (step == DeliveryStep.BeforeIntent)
            await Sql.ExecuteAsync(Store, "CREATE TRIGGER held BEFORE UPDATE OF state ON delivery_part WHEN NEW.state = 'Intended' BEGIN SELECT RAISE(ABORT, 'held by the test'); END");
        using (var host = new HostProcess(Store, stub))
        {
            stub.Kill = host.Kill;
            stub.KillAt = (_, _) => step switch
            {
                DeliveryStep.AfterIntent => KillPoint.BeforeArrival,
                DeliveryStep.AfterSend => KillPoint.AfterArrival,
                _ => null,
            };
            await UntilAsync(host, async () =>
            {
                if (await IsAtAsync(step, outbox))
                    host.Kill();
                return host.HasExited;
            });
        }
        stub.KillAt = (_, _) => null;
        if (step == DeliveryStep.BeforeIntent)
            await Sql.ExecuteAsync(Store, "DROP TRIGGER held");
    }

    private async Task<bool> IsAtAsync(DeliveryStep step, IOutbox outbox) => step switch
    {
        DeliveryStep.BeforeIntent => (await outbox.CountAsync(null, default)).Queued > 0,
        DeliveryStep.AfterOutcome => await Sql.ScalarAsync(Store, "SELECT count(*) FROM delivery_part WHERE state = 'Sent'") > 0,
        _ => false,
    };

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
