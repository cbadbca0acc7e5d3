using System.Globalization;
using System.Net;
using System.Text;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>Copies HTML text and attribute values, putting their character references right.</summary>
internal static class HtmlText
{
    private const int LongestReference = 34;

    /// <summary>Text keeps its references; unknown ones lose their meaning, those into Windows' extra characters get Unicode's numbers.</summary>
    public static void AppendText(StringBuilder target, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0)
            {
                target.Append(text);
                return;
            }

            target.Append(text[..ampersand]);
            text = AppendReference(target, text[ampersand..]);
        }
    }

    public static void AppendAttributeValue(StringBuilder target, ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '<': target.Append("&lt;"); break;
                case '>': target.Append("&gt;"); break;
                case '"': target.Append("&quot;"); break;
                case '&' when !IsReference(value[i..]): target.Append("&amp;"); break;
                default: target.Append(value[i]); break;
            }
        }
    }

    /// <summary>What a reader sees in an attribute value, for checks on addresses.</summary>
    public static string Decode(string value) => value.Contains('&') ? WebUtility.HtmlDecode(value) : value;

    private static ReadOnlySpan<char> AppendReference(StringBuilder target, ReadOnlySpan<char> text)
    {
        var numeric = text.Length > 2 && text[1] == '#';
        var end = numeric ? 2 : 1;
        while (end < text.Length && end < LongestReference && char.IsAsciiLetterOrDigit(text[end])) end++;
        var name = text[(numeric ? 2 : 1)..end];
        var closed = end < text.Length && text[end] == ';';
        if (numeric ? !AppendNumber(target, name) : !AppendName(target, name, closed))
        {
            target.Append('&');
            return text[1..];
        }

        return text[(closed ? end + 1 : end)..];
    }

    private static bool AppendName(StringBuilder target, ReadOnlySpan<char> name, bool closed)
    {
        if (name.IsEmpty || !char.IsAsciiLetter(name[0])) return false;
        var reference = $"&{name};";
        if (WebUtility.HtmlDecode(reference) != reference) target.Append(reference);
        else target.Append("&amp;").Append(name);
        return closed || name.Length > 0;
    }

    private static bool AppendNumber(StringBuilder target, ReadOnlySpan<char> number)
    {
        var hex = number.Length > 1 && number[0] is 'x' or 'X';
        var read = hex
            ? int.TryParse(number[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!read) return false;
        if (WindowsCharacters.Map(code) is { } character) target.Append(CultureInfo.InvariantCulture, $"&#x{(int)character:x};");
        else if (code is 34 or 39) target.Append((char)code);
        else target.Append("&#").Append(number.ToString().ToLowerInvariant()).Append(';');
        return true;
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text.Length > 1 && text[1] == '#' ? 2 : 1;
        var start = end;
        while (end < text.Length && end < LongestReference && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end > start && end < text.Length && text[end] == ';';
    }
}
