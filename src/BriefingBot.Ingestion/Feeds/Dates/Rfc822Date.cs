namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>RFC 822 and its successors: day name or none, years of two or four digits, month and day swapped, time or zone missing.</summary>
internal static class Rfc822Date
{
    public static DateTimeOffset? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count is 0 or > 10) return null;
        DropDayName(words);
        if (words.Count < 3) return null;
        var (day, month) = DayAndMonth(words[0], words[1]);
        var year = Year(words[2]);
        var (hour, minute, second) = words.Count > 3 ? DateParts.Clock(words[3]) : (0, 0, 0);
        if (ZoneOffset.Parse(words.Count > 4 ? words[4] : string.Empty) is not { } offset) return null;
        return DateParts.Instant(year, month, day, hour, minute, second, offset);
    }

    private static void DropDayName(List<string> words)
    {
        if (!MonthNames.IsDay(words[0])) return;

        // "Fri,24 Nov 2023": the comma has no space behind it.
        var comma = words[0].LastIndexOf(',');
        if (comma >= 0 && comma < words[0].Length - 1) words[0] = words[0][(comma + 1)..];
        else words.RemoveAt(0);
    }

    private static (int? Day, int? Month) DayAndMonth(string first, string second) =>
        DateParts.Number(first) is { } day
            ? (day, MonthNames.Month(second))
            : (DateParts.Number(second.TrimEnd(',')), MonthNames.Month(first));

    /// <summary>Two digits: the nineties are past, everything else is of this century.</summary>
    private static int? Year(string word)
    {
        var year = DateParts.Number(word);
        return word.Length > 2 ? year : year + (year < 90 ? 2000 : 1900);
    }
}
