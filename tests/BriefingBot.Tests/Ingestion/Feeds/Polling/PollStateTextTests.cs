using BriefingBot.Ingestion.Feeds;
using BriefingBot.Ingestion.Feeds.Polling;

namespace BriefingBot.Tests.Ingestion.Feeds.Polling;

public class PollStateTextTests
{
    [Fact]
    public void What_is_remembered_comes_back_as_it_was()
    {
        var state = new PollState
        {
            Failures = 3,
            UsualGap = TimeSpan.FromMinutes(42),
            NewestEntry = new DateTimeOffset(2024, 3, 22, 18, 0, 0, TimeSpan.Zero),
            Hints = new UpdateHints(TimeSpan.FromHours(1), TimeSpan.FromHours(2), new HashSet<int> { 1, 23 }, new HashSet<DayOfWeek> { DayOfWeek.Sunday }),
            MovingTo = new Uri("https://example.org/new"),
            MovingSince = new DateTimeOffset(2024, 3, 20, 0, 0, 0, TimeSpan.Zero),
            MovingSeen = 2,
        };

        var read = PollStateText.Read(PollStateText.Write(state));

        (read with { Hints = state.Hints }).ShouldBe(state);
        read.Hints.SkipHours.ShouldBe([1, 23], ignoreOrder: true);
        read.Hints.SkipDays.ShouldBe([DayOfWeek.Sunday]);
        (read.Hints.TimeToLive, read.Hints.UpdatePeriod).ShouldBe((TimeSpan.FromHours(1), TimeSpan.FromHours(2)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"Failures\":\"x\"}")]
    public void What_cannot_be_read_is_as_good_as_new(string? text) => PollStateText.Read(text).ShouldBe(PollState.New);
}
