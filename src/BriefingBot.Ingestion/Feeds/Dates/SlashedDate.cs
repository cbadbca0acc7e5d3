namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary><c>Fri, 2006/09/15 08:19:53 EDT</c> and <c>2006/09/15</c>.</summary>
internal static class SlashedDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && MonthNames.IsDay(words[0])) words.RemoveAt(0);
        var date = words.Count > 0 ? words[0].Split('/', 4) : [];
        if (date.Length != 3 || date[0].Length != 4) return null;
        var (hour, minute, second) = words.Count > 1 ? DateParts.Clock(words[1]) : (0, 0, 0);
        if (ZoneOffset.Parse(words.Count > 2 ? words[2] : string.Empty) is not { } offset) return null;
        return DateParts.Instant(DateParts.Number(date[0]), DateParts.Number(date[1]), DateParts.Number(date[2]), hour, minute, second, offset);
    }
}
