using System.Net;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Some formats call their texts plain and put HTML into them. A wrong guess loses text, so all of it has to look like HTML.</summary>
internal static class HtmlGuess
{
    public static bool LooksLikeHtml(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return false;
        var evidence = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && !TagIsHtml(text, i, ref evidence)) return false;
            if (text[i] == '&' && !ReferenceIsHtml(text, i, ref evidence)) return false;
        }

        return evidence;
    }

    private static bool TagIsHtml(string text, int at, ref bool evidence)
    {
        var closing = at + 1 < text.Length && text[at + 1] == '/';
        var name = Word(text, at + (closing ? 2 : 1), 40);
        if (name.IsEmpty) return true;
        if (!HtmlVocabulary.Elements.Contains(name.ToString().ToLowerInvariant())) return false;
        var end = at + (closing ? 2 : 1) + name.Length;
        evidence |= closing && end < text.Length && text[end] == '>';
        return true;
    }

    private static bool ReferenceIsHtml(string text, int at, ref bool evidence)
    {
        var numeric = at + 1 < text.Length && text[at + 1] == '#';
        var name = Word(text, at + (numeric ? 2 : 1), 40);
        var end = at + (numeric ? 2 : 1) + name.Length;
        if (name.IsEmpty || end >= text.Length || text[end] != ';') return true;
        var reference = text[at..(end + 1)];
        if (!numeric && WebUtility.HtmlDecode(reference) == reference) return false;
        evidence = true;
        return true;
    }

    private static ReadOnlySpan<char> Word(string text, int start, int longest)
    {
        var end = Math.Min(start, text.Length);
        var limit = Math.Min(text.Length, start + longest);
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return text.AsSpan(Math.Min(start, text.Length), Math.Max(0, end - start));
    }
}
