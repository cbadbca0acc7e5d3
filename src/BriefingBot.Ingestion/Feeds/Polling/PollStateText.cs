using System.Text.Json;

namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary><see cref="PollState"/> as the text that the store keeps.</summary>
internal static class PollStateText
{
    public static string Write(PollState state) => JsonSerializer.Serialize(new Stored(
        state.Failures,
        state.UsualGap?.Ticks,
        state.NewestEntry,
        state.Hints.TimeToLive?.Ticks,
        state.Hints.UpdatePeriod?.Ticks,
        [.. state.Hints.SkipHours],
        [.. state.Hints.SkipDays],
        state.MovingTo?.AbsoluteUri,
        state.MovingSince,
        state.MovingSeen));

    /// <summary>What cannot be read is as good as new: the feed is asked, and the rhythm learned again.</summary>
    public static PollState Read(string? text)
    {
        try
        {
            return text is null || JsonSerializer.Deserialize<Stored>(text) is not { } stored ? PollState.New : stored.ToState();
        }
        catch (JsonException)
        {
            return PollState.New;
        }
    }

    private static TimeSpan? Time(long? ticks) => ticks is { } number ? TimeSpan.FromTicks(number) : null;

    private sealed record Stored(
        int Failures,
        long? UsualGap,
        DateTimeOffset? NewestEntry,
        long? TimeToLive,
        long? UpdatePeriod,
        int[]? SkipHours,
        DayOfWeek[]? SkipDays,
        string? MovingTo,
        DateTimeOffset? MovingSince,
        int MovingSeen)
    {
        public PollState ToState() => new()
        {
            Failures = Failures,
            UsualGap = Time(UsualGap),
            NewestEntry = NewestEntry,
            Hints = new UpdateHints(Time(TimeToLive), Time(UpdatePeriod), (SkipHours ?? []).ToHashSet(), (SkipDays ?? []).ToHashSet()),
            MovingTo = Uri.TryCreate(MovingTo, UriKind.Absolute, out var target) ? target : null,
            MovingSince = MovingSince,
            MovingSeen = MovingSeen,
        };
    }
}
