namespace BriefingBot.Engine.Replies;

/// <summary>The line under every reply that says how far the holdings reach.</summary>
public static class AsOfText
{
    public static string Of(AsOf asOf)
    {
        var newest = asOf.NewestDocument is { } day ? $"As of the newest document read, {day}." : "As of the starter knowledge; no document has been read yet.";
        return asOf.FailingFeeds.Count == 0 ? newest : $"{newest} Feeds that fail: {string.Join(", ", asOf.FailingFeeds)}.";
    }
}
