using System.Buffers;
using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>Cuts an HTML fragment into tokens in one pass, without decoding anything.</summary>
internal sealed class HtmlTokenizer(string html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/><");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\r\n\f/><=\"'");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n\f><");
    private readonly MarkupCursor _cursor = new(html);

    public bool Next(out HtmlToken token)
    {
        token = default;
        if (_cursor.AtEnd) return false;
        token = _cursor.Current != '<' ? Text() : Markup();
        return true;
    }

    private HtmlToken Text()
    {
        var length = _cursor.Rest.IndexOf('<');
        var text = (length < 0 ? _cursor.Rest : _cursor.Rest[..length]).ToString();
        _cursor.Position += text.Length;
        return new HtmlToken(HtmlTokenKind.Text, text, []);
    }

    private HtmlToken Markup()
    {
        var next = _cursor.Peek(1);
        if (char.IsAsciiLetter(next)) return StartTag();
        if (next == '/' && char.IsAsciiLetter(_cursor.Peek(2))) return EndTag();
        if (next == '!') return Declaration();
        if (next == '?') return SkipTo(">", HtmlTokenKind.Other);
        _cursor.Position++;
        return new HtmlToken(HtmlTokenKind.Text, "<", []);
    }

    private HtmlToken Declaration()
    {
        if (_cursor.StartsWith("<!--")) return Comment();
        if (_cursor.StartsWith("<!DOCTYPE", ignoreCase: true)) return Doctype();
        _cursor.Position += 2;
        return new HtmlToken(HtmlTokenKind.Text, "&lt;!", []);
    }

    /// <summary>A comment that never ends hides the rest of the text, or up to the first sign of an end that its author could have meant.</summary>
    private HtmlToken Comment()
    {
        var start = _cursor.Position + 4;
        var end = _cursor.Find("-->", start);
        if (end >= 0)
        {
            _cursor.Position = end + 3;
            return new HtmlToken(HtmlTokenKind.Comment, _cursor.Text[start..end], []);
        }

        var dashes = _cursor.Find("--", start);
        var bracket = dashes < 0 ? -1 : _cursor.Find(">", dashes);
        _cursor.Position = bracket < 0 ? _cursor.Text.Length : bracket + 1;
        return new HtmlToken(HtmlTokenKind.Other, string.Empty, []);
    }

    private HtmlToken Doctype()
    {
        if (_cursor.Find(">", _cursor.Position) >= 0) return SkipTo(">", HtmlTokenKind.Other);
        _cursor.Position++;
        return new HtmlToken(HtmlTokenKind.Text, "&lt;", []);
    }

    private HtmlToken SkipTo(string terminator, HtmlTokenKind kind)
    {
        var end = _cursor.Find(terminator, _cursor.Position);
        _cursor.Position = end < 0 ? _cursor.Text.Length : end + terminator.Length;
        return new HtmlToken(kind, string.Empty, []);
    }

    private HtmlToken EndTag()
    {
        _cursor.Position += 2;
        var name = _cursor.TakeUntil(NameEnd).ToString().ToLowerInvariant();
        var end = _cursor.Rest.IndexOfAny('<', '>');
        _cursor.Position = end < 0 ? _cursor.Text.Length : _cursor.Position + end;
        if (!_cursor.AtEnd && _cursor.Current == '>') _cursor.Position++;
        return new HtmlToken(HtmlTokenKind.End, name, []);
    }

    private HtmlToken StartTag()
    {
        _cursor.Position++;
        var name = _cursor.TakeUntil(NameEnd).ToString().ToLowerInvariant();
        List<KeyValuePair<string, string>>? attributes = null;
        while (true)
        {
            _cursor.SkipWhitespace();
            if (_cursor.AtEnd || _cursor.Current == '<') return new HtmlToken(HtmlTokenKind.Start, name, attributes ?? []);
            if (_cursor.Current == '>')
            {
                _cursor.Position++;
                return new HtmlToken(HtmlTokenKind.Start, name, attributes ?? []);
            }

            if (_cursor.Current == '/' && _cursor.Peek(1) == '>')
            {
                _cursor.Position += 2;
                return new HtmlToken(HtmlTokenKind.Start, name, attributes ?? [], IsSelfClosed: true);
            }

            ReadAttribute(attributes ??= []);
        }
    }

    private void ReadAttribute(List<KeyValuePair<string, string>> attributes)
    {
        var name = _cursor.TakeUntil(AttributeNameEnd).ToString().ToLowerInvariant();
        if (name.Length == 0)
        {
            _cursor.Position++;
            return;
        }

        _cursor.SkipWhitespace();

        // An attribute without a value stands for itself (HTML 4, 3.3.4).
        var value = name;
        if (!_cursor.AtEnd && _cursor.Current == '=') value = ReadValue();
        if (attributes.Count < FeedLimits.Attributes && value.Length <= FeedLimits.AttributeLength) attributes.Add(new(name, value));
    }

    private string ReadValue()
    {
        _cursor.Position++;
        _cursor.SkipWhitespace();
        if (_cursor.AtEnd) return string.Empty;
        var quote = _cursor.Current;
        if (quote is not ('"' or '\'')) return _cursor.TakeUntil(UnquotedEnd).ToString();
        var start = _cursor.Position + 1;
        var end = _cursor.Find(quote == '"' ? "\"" : "'", start);
        if (end < 0)
        {
            _cursor.Position = start;
            return _cursor.TakeUntil(UnquotedEnd).ToString();
        }

        _cursor.Position = end + 1;
        return _cursor.Text[start..end];
    }
}
