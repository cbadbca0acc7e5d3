using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>Time zones as feeds write them: numeric, military, or one of the names of RFC 822 and a few more.</summary>
internal static class ZoneOffset
{
    private static readonly FrozenDictionary<string, int> Hours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["wet"] = 0,
        ["adt"] = -3,
        ["ast"] = -4,
        ["at"] = -4,
        ["edt"] = -4,
        ["est"] = -5,
        ["et"] = -5,
        ["cdt"] = -5,
        ["cst"] = -6,
        ["ct"] = -6,
        ["mdt"] = -6,
        ["mst"] = -7,
        ["mt"] = -7,
        ["pdt"] = -7,
        ["pst"] = -8,
        ["pt"] = -8,
        ["a"] = -1,
        ["n"] = 1,
        ["m"] = -12,
        ["y"] = 12,
        ["bst"] = 1,
        ["met"] = 1,
        ["cet"] = 1,
        ["mest"] = 2,
        ["cest"] = 2,
        ["eet"] = 2,
        ["eest"] = 3,
        ["msk"] = 3,
        ["jst"] = 9,
        ["kst"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>An unknown name counts as UTC, a malformed number as no date at all (null).</summary>
    public static TimeSpan? Parse(string zone)
    {
        var text = zone.StartsWith("etc/", StringComparison.OrdinalIgnoreCase) ? zone[4..] : zone;
        if (text.Length > 3 && text.StartsWith("gmt", StringComparison.OrdinalIgnoreCase)) text = text[3..];
        if (text.Length > 3 && text.StartsWith("utc", StringComparison.OrdinalIgnoreCase)) text = text[3..];
        if (text.Length > 0 && text[0] is '+' or '-' or '\u2212') return Numeric(text);
        return TimeSpan.FromHours(Hours.GetValueOrDefault(text));
    }

    private static TimeSpan? Numeric(string text)
    {
        var digits = text[1..].Replace(":", string.Empty, StringComparison.Ordinal);
        var hours = digits.Length >= 2 ? DateParts.Number(digits.AsSpan(0, 2)) : DateParts.Number(digits);
        var minutes = digits.Length > 2 ? DateParts.Number(digits.AsSpan(2)) : 0;
        if (hours is not <= 24 || minutes is not <= 59) return null;
        var offset = new TimeSpan(hours.Value, minutes.Value, 0);
        return text[0] == '+' ? offset : -offset;
    }
}
