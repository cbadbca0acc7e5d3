namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary><c>2004-július-13T9:15-05:00</c>.</summary>
internal static class HungarianDate
{
    private static readonly string[] Months =
    [
        "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december",
    ];

    public static DateTimeOffset? Parse(string text)
    {
        var parts = text.Trim().Split('-', 3);
        if (parts.Length != 3) return null;
        var month = Array.FindIndex(Months, name => parts[1].StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        return month == 0 ? null : W3cDate.Parse($"{parts[0]}-{month:00}-{parts[2]}");
    }
}
