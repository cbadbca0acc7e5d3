using BriefingBot.Engine.Delivery;
using BriefingBot.Scheduling;
using BriefingBot.Tests.Fixtures;
using NSubstitute;

namespace BriefingBot.Tests.Scheduling;

public class OutboxTidyingServiceTests
{
    [Fact]
    public async Task A_round_that_fails_is_logged_and_the_next_one_tidies()
    {
        var clock = new FakeClock();
        var outbox = Substitute.For<IOutbox>();
        var rounds = 0;
        outbox.ForgetAsync(default, default).ReturnsForAnyArgs(_ => Interlocked.Increment(ref rounds) == 2 ? throw new InvalidOperationException("the disk is full") : Task.FromResult(0));
        var logger = new CollectingLogger<OutboxTidyingService>();
        using var service = new OutboxTidyingService(outbox, clock, logger);
        await service.StartAsync(default);
        await RoundsAsync(() => rounds >= 3, clock);
        await service.StopAsync(default);
        logger.Lines.ShouldHaveSingleItem().ShouldContain("the disk is full");
    }

    private static async Task RoundsAsync(Func<bool> done, FakeClock clock)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!done())
        {
            await Task.Delay(3, patience.Token);
            clock.Advance(TimeSpan.FromMinutes(30));
        }
    }
}
