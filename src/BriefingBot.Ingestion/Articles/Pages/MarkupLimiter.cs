using System.Text;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>
/// Rewrites markup before it is parsed, in one pass: scripts, styles, drawings and comments go; nesting, open formatting
/// elements and the number of tags are bounded. The parser scans its stack of open elements at most tags, so 100,000 nested
/// elements cost it minutes although it limits the depth of the tree. Text is never dropped for being too deep.
/// </summary>
internal sealed class MarkupLimiter(string html)
{
    private const int MaxLength = 16 << 20;
    private const int MaxDepth = 300;
    private const int MaxFormatting = 6;
    private const int MaxTags = 120_000;
    private const int MaxAttributes = 80;
    private const int MaxNameLength = 60;

    private readonly string _html = html.Length <= MaxLength ? html : html[..MaxLength];
    private readonly StringBuilder _output = new(Math.Min(html.Length, MaxLength));
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private int _formatting;
    private int _tags;

    public string Limit()
    {
        var position = 0;
        while (position < _html.Length)
        {
            var next = _html.IndexOf('<', position);
            if (next < 0)
                next = _html.Length;
            _output.Append(_html, position, next - position);
            position = next < _html.Length ? ReadMarkup(next) : next;
        }

        return _output.ToString();
    }

    private int ReadMarkup(int start)
    {
        var next = start + 1 < _html.Length ? _html[start + 1] : ' ';
        if (next == '!')
            return SkipDeclaration(start);
        if (next == '?')
            return After(">", start);
        if (next == '/')
            return ReadEndTag(start);
        if (char.IsAsciiLetter(next))
            return ReadStartTag(start);
        _output.Append("&lt;");
        return start + 1;
    }

    private int SkipDeclaration(int start)
    {
        if (!Matches("<!--", start))
        {
            var end = After(">", start);
            if (Matches("<!doctype", start) && end - start < 300)
                _output.Append(_html, start, end - start);
            return end;
        }

        return Matches("<!-->", start) ? start + 5 : Matches("<!--->", start) ? start + 6 : After("-->", start + 4);
    }

    private int After(string end, int start)
    {
        var found = _html.IndexOf(end, start, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? _html.Length : found + end.Length;
    }

    private bool Matches(string text, int start) =>
        string.Compare(_html, start, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private string ReadName(int start)
    {
        var end = start;
        while (end < _html.Length && !char.IsWhiteSpace(_html[end]) && _html[end] is not ('/' or '>'))
            end++;
        return _html[start..Math.Min(end, start + MaxNameLength)].ToLowerInvariant();
    }

    private int ReadEndTag(int start)
    {
        var end = After(">", start);
        if (start + 2 >= _html.Length || !char.IsAsciiLetter(_html[start + 2]))
            return end;
        var name = ReadName(start + 2);
        if (Close(name))
            _output.Append("</").Append(name).Append('>');
        return end;
    }

    private int ReadStartTag(int start)
    {
        var name = ReadName(start + 1);
        var tag = TagScanner.Scan(_html, start + 1 + name.Length);
        if (tag.End < 0)
            return _html.Length;
        if (ElementNames.Discarded.Contains(name))
            return SkipContent(name, start, tag);
        if (++_tags > MaxTags || !Open(name))
        {
            _output.Append(' ');
            return tag.End;
        }

        if (tag.Attributes > MaxAttributes)
            _output.Append('<').Append(name).Append('>');
        else
            _output.Append(_html, start, tag.End - start);
        return tag.End;
    }

    private int SkipContent(string name, int start, TagScanner.Tag tag)
    {
        if (tag.SelfClosing && name is "svg" || _unclosed.Contains(name))
            return tag.End;
        var close = _html.IndexOf("</" + name, tag.End, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            _unclosed.Add(name);
            return name is "script" or "style" ? _html.Length : tag.End;
        }

        var end = After(">", close);
        var isData = name == "script" && _html.AsSpan(start, tag.End - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        if (isData && ++_tags < MaxTags)
            _output.Append("<script type=application/ld+json>").Append(_html, tag.End, close - tag.End).Append("</script>");
        return end;
    }

    private bool Open(string name)
    {
        if (ElementNames.Void.Contains(name) || ElementNames.ImpliedEnd.Contains(name))
            return true;
        if (name == "a")
            CloseLast(_open.LastIndexOf("a"));
        var formats = ElementNames.Formatting.Contains(name);
        if (_open.Count >= MaxDepth || formats && _formatting >= MaxFormatting)
        {
            _dropped[name] = _dropped.GetValueOrDefault(name) + 1;
            return false;
        }

        if (formats)
            _formatting++;
        _open.Add(name);
        return true;
    }

    /// <summary>Follows the parser's own rules of what an end tag closes; one that closes nothing is not passed on.</summary>
    private bool Close(string name)
    {
        if (ElementNames.ImpliedEnd.Contains(name) || name == "br")
            return true;
        if (_dropped.TryGetValue(name, out var dropped) && dropped > 0)
        {
            _dropped[name] = dropped - 1;
            return false;
        }

        var formats = name == "a" || ElementNames.Formatting.Contains(name);
        if (name != "a" && formats && _formatting > 0)
            _formatting--;
        var index = FindOpen(name, formats);
        if (formats)
            CloseLast(index);
        else if (index >= 0)
            CloseFrom(index);
        return index >= 0 || formats;
    }

    /// <summary>
    /// Formatting left open in a closed block is closed with it. A parser would open it anew in every later block, six deep
    /// in a hundred thousand of them; and a link left open would swallow the rest of the page.
    /// </summary>
    private void CloseFrom(int index)
    {
        for (var i = _open.Count - 1; i > index; i--)
        {
            var formats = ElementNames.Formatting.Contains(_open[i]);
            if (formats || _open[i] == "a")
                _output.Append("</").Append(_open[i]).Append('>');
            if (formats)
                _formatting--;
        }

        _open.RemoveRange(index, _open.Count - index);
    }

    private void CloseLast(int index)
    {
        if (index >= 0)
            _open.RemoveAt(index);
    }

    private int FindOpen(string name, bool formats)
    {
        var isSpecial = ElementNames.Special.Contains(name);
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index] == name)
                return index;
            if (ElementNames.Scopes.Contains(_open[index]) || !formats && !isSpecial && ElementNames.Special.Contains(_open[index]))
                return -1;
        }

        return -1;
    }
}
