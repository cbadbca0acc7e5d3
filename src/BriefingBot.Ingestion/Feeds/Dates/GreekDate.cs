namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>RFC 822 with Greek names of days and months: <c>Κυρ, 11 Ιούλ 2004 12:00:00 EST</c>.</summary>
internal static class GreekDate
{
    // Feeds write the same month with and without accent, and with letters that look alike.
    private static readonly string[][] Months =
    [
        ["Ιαν"], ["Φεβ"], ["Μάρ", "Μαρ", "Μάώ", "Μαώ"], ["Απρ"], ["Μάι", "Μαϊ", "Μαι"], ["Ιούν", "Ιον"],
        ["Ιούλ", "Ιολ"], ["Αύγ", "Αυγ"], ["Σεπ"], ["Οκτ"], ["Νοέ", "Νοε"], ["Δεκ"],
    ];

    private static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static DateTimeOffset? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 2 && words[0].EndsWith(',') ? 2 : 1;
        if (words.Length < at + 2) return null;
        var month = Array.FindIndex(Months, names => names.Any(name => words[at].StartsWith(name, StringComparison.Ordinal)));
        return month < 0 ? null : Rfc822Date.Parse(string.Join(' ', [words[at - 1], English[month], .. words[(at + 1)..]]));
    }
}
