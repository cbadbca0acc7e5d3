namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>W3C date and time formats, also with a space between their parts, as databases print them.</summary>
internal static class W3cDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var parts = text.Trim().Split(['T', 't'], 3);
        if (parts.Length > 2) return null;
        var zone = string.Empty;
        if (parts.Length == 1)
        {
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 3) return null;
            if (words.Length == 3) zone = words[2];
            parts = words.Length == 1 ? [words[0], "00:00:00Z"] : [words[0], words[1]];
        }

        var date = parts[0].Split('-', 4);
        if (date.Length > 3 || date[0].Length != 4) return null;
        return Combine(date, parts[1].Trim(), zone);
    }

    private static DateTimeOffset? Combine(string[] date, string clock, string zone)
    {
        var sign = clock.AsSpan().IndexOfAny("+-zZ ");
        if (sign >= 0)
        {
            zone = clock[sign..].Trim();
            clock = clock[..sign];
        }

        if (ZoneOffset.Parse(zone) is not { } offset) return null;
        var (hour, minute, second) = DateParts.Clock(clock);
        return DateParts.Instant(DateParts.Number(date[0]), Part(date, 1), Part(date, 2), hour, minute, second, offset);
    }

    private static int? Part(string[] date, int index) => date.Length > index ? DateParts.Number(date[index]) : 1;
}
