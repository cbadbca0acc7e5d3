using System.Buffers;
using System.Text;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>A start tag as written, with its references replaced.</summary>
internal sealed record StartTag(string Name, List<KeyValuePair<string, string>> Attributes, bool IsEmpty, string? Irregularity);

/// <summary>Reads one start tag, whatever its state.</summary>
internal sealed class TagReader(MarkupCursor cursor, EntityTable entities)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/><=\"'");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n\f><");
    private readonly StringBuilder _value = new();
    private string? _irregularity;

    public bool HtmlEntitiesDeclared { get; set; }

    /// <summary>Expects the cursor behind the opening bracket, at the name.</summary>
    public StartTag Read()
    {
        _irregularity = null;
        var name = cursor.TakeUntil(NameEnd).ToString();
        var attributes = new List<KeyValuePair<string, string>>();
        while (true)
        {
            cursor.SkipWhitespace();
            if (cursor.AtEnd || cursor.Current == '<') return End(name, attributes, false, "A tag is not closed.");
            if (cursor.Current == '>')
            {
                cursor.Position++;
                return End(name, attributes, false, null);
            }

            if (cursor.Current == '/' && cursor.Peek(1) == '>')
            {
                cursor.Position += 2;
                return End(name, attributes, true, null);
            }

            ReadAttribute(attributes);
        }
    }

    private StartTag End(string name, List<KeyValuePair<string, string>> attributes, bool isEmpty, string? problem) =>
        new(name, attributes, isEmpty, problem ?? _irregularity);

    private void ReadAttribute(List<KeyValuePair<string, string>> attributes)
    {
        var name = cursor.TakeUntil(NameEnd).ToString();
        if (name.Length == 0)
        {
            _irregularity ??= "A tag has a character that belongs to no attribute.";
            cursor.Position++;
            return;
        }

        cursor.SkipWhitespace();
        var value = string.Empty;
        if (!cursor.AtEnd && cursor.Current == '=') value = ReadValue();
        else _irregularity ??= "An attribute has no value.";
        if (attributes.Count >= FeedLimits.Attributes || value.Length > FeedLimits.AttributeLength) return;
        attributes.Add(new(name, value));
    }

    private string ReadValue()
    {
        cursor.Position++;
        cursor.SkipWhitespace();
        if (cursor.AtEnd) return string.Empty;
        var quote = cursor.Current;
        if (quote is not ('"' or '\''))
        {
            _irregularity ??= "An attribute's value has no quotation marks.";
            return Decode(cursor.TakeUntil(UnquotedEnd));
        }

        var start = cursor.Position + 1;
        var end = cursor.Find(quote == '"' ? "\"" : "'", start);
        if (end < 0)
        {
            _irregularity ??= "An attribute's value is not closed.";
            cursor.Position = start;
            return Decode(cursor.TakeUntil(UnquotedEnd));
        }

        cursor.Position = end + 1;
        return Decode(cursor.Text.AsSpan(start, end - start));
    }

    private string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.Contains('<')) _irregularity ??= "An attribute's value has a bare '<'.";
        if (!raw.Contains('&')) return raw.ToString();
        _value.Clear();
        if (!entities.Append(_value, raw, HtmlEntitiesDeclared)) _irregularity ??= "An attribute's value has a bare '&' or an unknown entity.";
        return _value.ToString();
    }
}
