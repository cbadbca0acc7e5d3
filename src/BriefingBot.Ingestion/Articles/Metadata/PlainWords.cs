using System.Net;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Makes one line of plain text out of a metadata value, which may hold entities twice encoded, tags and line breaks.</summary>
internal static class PlainWords
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var plain = WebUtility.HtmlDecode(text);
        if (plain.Contains('<', StringComparison.Ordinal) && plain.Contains('>', StringComparison.Ordinal))
            plain = WithoutTags(plain);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string WithoutTags(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            if (c == '<')
                inside = true;
            else if (c == '>' && inside)
                inside = false;
            else if (!inside)
                plain.Append(c);
        }

        return plain.ToString();
    }
}
