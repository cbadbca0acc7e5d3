namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>Measures how often a feed publishes.</summary>
internal static class EntryRhythm
{
    private const int Recent = 20;

    /// <summary>The median time between the recent entries, or null for fewer than two. Dates in the future are publishers' mistakes.</summary>
    public static TimeSpan? UsualGap(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now)
    {
        var recent = times.Where(time => time <= now).OrderDescending().Take(Recent).ToList();
        if (recent.Count < 2) return null;
        var gaps = recent.Zip(recent.Skip(1), (later, earlier) => later - earlier).Order().ToList();
        var median = gaps[gaps.Count / 2];

        // A batch published in one minute has a median near nothing; its span tells more.
        var mean = (recent[0] - recent[^1]) / gaps.Count;
        return median > mean / 4 ? median : mean;
    }

    public static DateTimeOffset? Newest(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now)
    {
        var past = times.Where(time => time <= now).ToList();
        return past.Count == 0 ? null : past.Max();
    }
}
