using System.Globalization;
using System.Net;
using System.Text;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>Character and entity references: XML's five, HTML's named ones, and the plain-text entities that a document declares itself.</summary>
internal sealed class EntityTable
{
    private const int LongestName = 40;
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _named = new(StringComparer.Ordinal);

    /// <summary>Accepts an entity only if it is text or one character reference: entities made of entities are how small files grow without bound.</summary>
    public void Declare(string name, string value)
    {
        if (_declared.Count >= FeedLimits.EntityDeclarations || value.Length > 1000) return;
        if (!value.Contains('&')) _declared.TryAdd(name, value);
        else if (NumericReference(value) is { } character) _declared.TryAdd(name, character);
    }

    /// <summary>Appends text with its references replaced; returns false if one of them is not well-formed XML.</summary>
    public bool Append(StringBuilder target, ReadOnlySpan<char> text, bool htmlIsDeclared)
    {
        var wellFormed = true;
        while (!text.IsEmpty)
        {
            var ampersand = text.IndexOf('&');
            if (ampersand < 0)
            {
                target.Append(text);
                break;
            }

            target.Append(text[..ampersand]);
            text = text[ampersand..];
            var length = ReferenceLength(text);
            var replacement = length > 0 ? Resolve(text[1..(length - 1)], htmlIsDeclared, ref wellFormed) : null;
            if (replacement is null)
            {
                wellFormed = false;
                target.Append('&');
                text = text[1..];
            }
            else
            {
                target.Append(replacement);
                text = text[length..];
            }
        }

        return wellFormed;
    }

    /// <summary>Length of <c>&amp;name;</c> or <c>&amp;#number;</c> at the start of the text, or 0.</summary>
    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var limit = Math.Min(text.Length, LongestName);
        for (var i = 1; i < limit; i++)
        {
            if (text[i] == ';') return i > 1 ? i + 1 : 0;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('#' or '_' or '-' or '.')) return 0;
        }

        return 0;
    }

    private string? Resolve(ReadOnlySpan<char> name, bool htmlIsDeclared, ref bool wellFormed)
    {
        if (name[0] == '#') return NumericReference($"&{name};");
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "apos": return "'";
        }

        var key = name.ToString();
        if (_declared.TryGetValue(key, out var own)) return own;
        wellFormed &= htmlIsDeclared;
        return Named(key);
    }

    private string? Named(string name)
    {
        if (_named.TryGetValue(name, out var known)) return known;
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        var value = decoded == reference ? null : decoded;
        if (_named.Count < 1000) _named[name] = value;
        return value;
    }

    private static string? NumericReference(string reference)
    {
        if (!reference.StartsWith("&#", StringComparison.Ordinal) || !reference.EndsWith(';')) return null;
        var digits = reference.AsSpan(2, reference.Length - 3);
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var read = hex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!read) return null;
        return code is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }
}
