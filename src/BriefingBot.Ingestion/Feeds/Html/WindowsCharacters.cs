using System.Text;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>The characters that Windows-1252 has where Latin-1 and Unicode have controls; feeds number them as if they were Unicode's.</summary>
internal static class WindowsCharacters
{
    private const string From80 =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
        "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    public static char? Map(int code) => code is >= 0x80 and <= 0x9F && From80[code - 0x80] != code ? From80[code - 0x80] : null;

    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0) return text;
        var repaired = new StringBuilder(text.Length);
        foreach (var c in text) repaired.Append(Map(c) ?? c);
        return repaired.ToString();
    }
}
