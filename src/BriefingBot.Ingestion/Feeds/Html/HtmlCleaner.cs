using System.Text;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>
/// Rewrites the markup of an entry: addresses become absolute, scripts, styles and unknown elements go, references are put right. The text is never rendered;
/// this keeps what is not text away from those who extract the text.
/// </summary>
internal sealed class HtmlCleaner
{
    private readonly string? _base;
    private readonly bool _isXhtml;
    private readonly StringBuilder _output;
    private int _silent;

    private HtmlCleaner(string? baseAddress, string mediaType, int length)
    {
        _base = baseAddress;
        _isXhtml = mediaType == "application/xhtml+xml";
        _output = new StringBuilder(length + 64);
    }

    public static string Clean(string html, string? baseAddress, string mediaType)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return html;
        var cleaner = new HtmlCleaner(baseAddress, mediaType, html.Length);
        var tokens = new HtmlTokenizer(html);
        while (tokens.Next(out var token)) cleaner.Write(token);
        return cleaner._output.ToString().Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private void Write(in HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text when _silent == 0:
                HtmlText.AppendText(_output, token.Text);
                break;
            case HtmlTokenKind.Comment when _silent == 0:
                _output.Append("<!--").Append(token.Text).Append("-->");
                break;
            case HtmlTokenKind.Start:
                WriteStart(token);
                break;
            case HtmlTokenKind.End:
                WriteEnd(token.Text);
                break;
        }
    }

    private void WriteStart(in HtmlToken token)
    {
        var name = token.Text;
        if (!HtmlVocabulary.Elements.Contains(name))
        {
            // Only what closes counts: an unclosed script must not silence the feed's next megabyte for longer than its own text.
            if (HtmlVocabulary.Silent.Contains(name) && !token.IsSelfClosed) _silent++;
            return;
        }

        _output.Append('<').Append(name);
        if (token.Attributes.Count > 0)
            foreach (var (attribute, value) in Kept(name, token.Attributes)) WriteAttribute(attribute, value);
        if (HtmlVocabulary.Void.Contains(name)) _output.Append(" />");
        else _output.Append('>');
        if (token.IsSelfClosed && !HtmlVocabulary.Void.Contains(name) && (_isXhtml || token.Attributes.Count == 0)) WriteEnd(name);
    }

    /// <summary>In alphabetical order, the last of equals, so that the same markup always reads the same.</summary>
    private List<KeyValuePair<string, string>> Kept(string element, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var kept = new List<KeyValuePair<string, string>>(attributes.Count);
        foreach (var (name, value) in attributes)
        {
            if (!HtmlVocabulary.Attributes.Contains(name)) continue;
            kept.RemoveAll(earlier => earlier.Key == name);
            var clean = name == "style" ? InlineStyle.Clean(value) : Value(element, name, value);
            if (name != "style" || clean.Length > 0) kept.Add(new(name, clean));
        }

        kept.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return kept;
    }

    private string Value(string element, string name, string value)
    {
        if (name is "rel" or "type") return value.ToLowerInvariant();
        if (name != "href" && !HtmlVocabulary.IsAddress(element, name)) return value;

        // Checked as a browser would read it: "java&#115;cript:" is a scheme too.
        if (!WebReference.IsSafe(HtmlText.Decode(value).Trim())) return string.Empty;
        var resolved = HtmlVocabulary.IsAddress(element, name) ? WebReference.ResolveSafe(_base, value) : value;
        return resolved.Length > 0 ? resolved : value;
    }

    private void WriteAttribute(string name, string value)
    {
        _output.Append(' ').Append(name).Append("=\"");
        HtmlText.AppendAttributeValue(_output, value.Replace("&#39;", "'", StringComparison.Ordinal).Replace("&#34;", "\"", StringComparison.Ordinal));
        _output.Append('"');
    }

    private void WriteEnd(string name)
    {
        if (!HtmlVocabulary.Elements.Contains(name))
        {
            if (HtmlVocabulary.Silent.Contains(name) && _silent > 0) _silent--;
            return;
        }

        if (!HtmlVocabulary.Void.Contains(name)) _output.Append("</").Append(name).Append('>');
    }
}
