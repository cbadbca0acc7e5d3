using System.Buffers;
using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>
/// Keeps of a style attribute the properties that shape text, and nothing that could load or cover anything. Properties, keywords and units are
/// those of CSS 2.1 (https://www.w3.org/TR/CSS21/propidx.html), by its chapters.
/// </summary>
internal static class InlineStyle
{
    private const int LongestStyle = 4000;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:,;#%.!-'\"() \t\r\n");

    // Left out: what takes text out of the flow or covers other text (position, top to left, z-index, clip, visibility), what brings in content
    // (content, quotes, counters), and pictures (background-image, list-style-image).
    private static readonly FrozenSet<string> Properties = Words(
        // Fonts and text.
        "font font-family font-size font-style font-variant font-weight letter-spacing word-spacing line-height text-align text-decoration text-indent text-transform white-space vertical-align direction unicode-bidi",
        // Colours and boxes.
        "color background-color border-color border-top-color border-right-color border-bottom-color border-left-color width height float clear display overflow cursor",
        // Lists and tables.
        "list-style-type list-style-position border-collapse border-spacing caption-side empty-cells table-layout",
        // Aural style sheets.
        "azimuth elevation pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress voice-family volume");

    private static readonly FrozenSet<string> Boxes = Words("background border margin padding");

    private static readonly FrozenSet<string> Keywords = Words(
        // Widths and styles of borders; places of backgrounds and margins.
        "none hidden dotted dashed solid double groove ridge inset outset thin medium thick collapse separate auto inherit !important",
        "top right bottom left center",
        // Colours.
        "transparent aqua black blue fuchsia gray green lime maroon navy olive orange purple red silver teal white yellow");

    private static readonly FrozenSet<string> Units = Words("em ex in cm mm pt pc px %", ", )");

    public static string Clean(string style)
    {
        if (style.Length > LongestStyle) return string.Empty;
        var text = WithoutAddresses(style);
        if (text.AsSpan().IndexOfAnyExcept(Allowed) >= 0 || !ParenthesesHoldNumbers(text)) return string.Empty;
        var kept = new List<string>();
        foreach (var declaration in text.Split(';'))
        {
            var colon = declaration.IndexOf(':');
            if (colon < 0 && !string.IsNullOrWhiteSpace(declaration)) return string.Empty;
            if (colon < 0) continue;
            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].TrimStart();
            if (value.Contains(':')) return string.Empty;
            if (value.Length > 0 && IsAcceptable(property.ToLowerInvariant(), value)) kept.Add($"{property}: {value};");
        }

        return string.Join(' ', kept);
    }

    private static bool IsAcceptable(string property, string value)
    {
        if (Properties.Contains(property)) return true;
        var family = property.Split('-', 2)[0];
        return Boxes.Contains(family) && value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(IsPlain);
    }

    private static bool IsPlain(string word) => Keywords.Contains(word) || IsColour(word) || IsLength(word);

    private static bool IsColour(string word)
    {
        if (word[0] == '#') return word.Length > 1 && word.AsSpan(1).IndexOfAnyExcept("0123456789abcdef") < 0;
        return word.StartsWith("rgb(", StringComparison.Ordinal) && word.AsSpan(4).IndexOfAnyExcept("0123456789%,)") < 0;
    }

    /// <summary>At most two digits before and after the point: longer ones push text off the page.</summary>
    private static bool IsLength(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExcept("0123456789.");
        var number = digits < 0 ? word : word[..digits];
        var parts = number.Split('.');
        return parts.Length <= 2 && parts.All(part => part.Length <= 2) && (digits < 0 || Units.Contains(word[digits..]));
    }

    private static bool ParenthesesHoldNumbers(string text)
    {
        var open = text.IndexOf('(');
        while (open >= 0)
        {
            var close = text.IndexOf(')', open);
            if (close < 0 || text.AsSpan(open + 1, close - open - 1).IndexOfAnyExcept("0123456789, \t\r\n") >= 0) return false;
            open = text.IndexOf('(', close);
        }

        return true;
    }

    private static string WithoutAddresses(string style)
    {
        var at = style.IndexOf("url", StringComparison.Ordinal);
        while (at >= 0)
        {
            var open = at + 3;
            while (open < style.Length && char.IsWhiteSpace(style[open])) open++;
            var close = open < style.Length && style[open] == '(' ? style.IndexOf(')', open) : -1;
            if (close >= 0) style = $"{style[..at]} {style[(close + 1)..].TrimStart()}";
            at = style.IndexOf("url", at + 1, StringComparison.Ordinal);
        }

        return style;
    }

    private static FrozenSet<string> Words(params IEnumerable<string> lists) =>
        lists.SelectMany(words => words.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
