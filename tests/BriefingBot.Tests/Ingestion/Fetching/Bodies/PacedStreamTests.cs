using BriefingBot.Ingestion.Fetching;
using BriefingBot.Ingestion.Fetching.Bodies;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching.Bodies;

public sealed class PacedStreamTests
{
    private static readonly BodyLimits Limits = new(Size: 1024 * 1024, Idle: TimeSpan.FromSeconds(10), LowestRate: 512);

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_body_that_drips_is_given_up_after_half_the_idle_limit()
    {
        await using var paced = new PacedStream(new DrippingStream(_clock, bytesPerSecond: 511), Limits, _clock);
        var start = _clock.GetUtcNow();
        var error = await Should.ThrowAsync<BodyException>(() => ReadAsync(paced, seconds: 60));
        error.Kind.ShouldBe(FetchFailure.TooSlow);
        error.Message.ShouldBe("sent its answer too slowly; at least 512 bytes a second are asked for");
        (_clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_body_at_the_lowest_rate_goes_on()
    {
        await using var paced = new PacedStream(new DrippingStream(_clock, bytesPerSecond: 512), Limits, _clock);
        await ReadAsync(paced, seconds: 60);
    }

    [Fact]
    public async Task A_fast_beginning_does_not_excuse_a_slow_rest()
    {
        var dripping = new DrippingStream(_clock, bytesPerSecond: 4096);
        await using var paced = new PacedStream(dripping, Limits, _clock);
        await ReadAsync(paced, seconds: 20);
        dripping.BytesPerSecond = 1;
        (await Should.ThrowAsync<BodyException>(() => ReadAsync(paced, seconds: 60))).Kind.ShouldBe(FetchFailure.TooSlow);
    }

    [Fact]
    public async Task A_body_that_stops_is_given_up_at_the_idle_limit()
    {
        await using var paced = new PacedStream(new SilentStream(), Limits, _clock);
        var read = paced.ReadAsync(new byte[10]).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(9));
        read.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Should.ThrowAsync<BodyException>(read)).Message.ShouldBe("sent nothing for 10 s in the middle of its answer");
    }

    private static async Task ReadAsync(PacedStream stream, int seconds)
    {
        var buffer = new byte[8192];
        for (var second = 0; second < seconds; second++)
        {
            (await stream.ReadAsync(buffer)).ShouldBePositive();
        }
    }

    /// <summary>Each read takes one second of the clock.</summary>
    private sealed class DrippingStream(FakeClock clock, int bytesPerSecond) : MemoryStream
    {
        public int BytesPerSecond { get; set; } = bytesPerSecond;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return ValueTask.FromResult(BytesPerSecond);
        }
    }

    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
