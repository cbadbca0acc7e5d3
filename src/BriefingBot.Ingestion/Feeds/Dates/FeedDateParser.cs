namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>Reads the many ways in which feeds write a date; the result is in UTC.</summary>
internal static class FeedDateParser
{
    private const int LongestDate = 100;

    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate) return null;
        return W3cDate.Parse(text)
            ?? Rfc822Date.Parse(text)
            ?? CompactIsoDate.Parse(text)
            ?? AsctimeDate.Parse(text)
            ?? SlashedDate.Parse(text)
            ?? HungarianDate.Parse(text)
            ?? GreekDate.Parse(text)
            ?? KoreanDate.Parse(text);
    }
}
