using System.Text;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>
/// Reads XML into a tree in one pass, well-formed or not, and notes the first breach.
/// One reader for both, so that a feed does not read differently on the day it loses a semicolon.
/// </summary>
internal sealed class MarkupReader
{
    private readonly MarkupCursor _cursor;
    private readonly EntityTable _entities = new();
    private readonly NamespaceScope _scope = new();
    private readonly ElementNaming _naming;
    private readonly TagReader _tags;
    private readonly MarkupTree _tree = new();
    private readonly StringBuilder _text = new();
    private string? _doctype;

    private MarkupReader(string text)
    {
        _cursor = new MarkupCursor(text);
        _naming = new ElementNaming(_scope);
        _tags = new TagReader(_cursor, _entities);
    }

    public static MarkupDocument Read(string text) => new MarkupReader(text).Read();

    private MarkupDocument Read()
    {
        while (!_cursor.AtEnd && !_tree.IsFull) Step();
        _tree.Close();
        if (_naming.UndeclaredPrefix is { } prefix) _tree.Note($"The namespace prefix '{Shorten(prefix)}' is not declared.");
        return new MarkupDocument(_tree.Roots, _doctype, _scope.All, _tree.Irregularity);
    }

    private void Step()
    {
        if (_cursor.Current != '<')
        {
            ReadText();
            return;
        }

        var next = _cursor.Peek(1);
        if (next == '!') ReadDeclaration();
        else if (next == '?') ReadInstruction();
        else if (next == '/') ReadEndTag();
        else if (char.IsLetter(next) || next is '_' or ':') ReadStartTag();
        else
        {
            _tree.Note("The text has a bare '<'.");
            _tree.Text("<");
            _cursor.Position++;
        }
    }

    private void ReadText()
    {
        var length = _cursor.Rest.IndexOf('<');
        var raw = length < 0 ? _cursor.Rest : _cursor.Rest[..length];
        _cursor.Position += raw.Length;
        if (_tree.IsAtTop)
        {
            if (!raw.Trim(" \t\r\n\uFEFF").IsEmpty) _tree.Note("There is text outside the root element.");
            return;
        }

        _text.Clear();
        if (!_entities.Append(_text, raw, _tags.HtmlEntitiesDeclared)) _tree.Note("The text has a bare '&' or an unknown entity.");
        foreach (var chunk in _text.GetChunks()) _tree.Text(chunk.Span);
    }

    private void ReadDeclaration()
    {
        if (_cursor.StartsWith("<![CDATA[")) ReadCharacterData();
        else if (_cursor.StartsWith("<!--")) SkipPast("-->", 4, "A comment is not closed.");
        else if (_cursor.StartsWith("<!DOCTYPE", ignoreCase: true) && _doctype is null)
        {
            _doctype = DoctypeReader.Read(_cursor, _entities);

            // An external subset may declare any entity, so an unknown one is no error then (XML 1.0, 4.1).
            _tags.HtmlEntitiesDeclared = _doctype.Contains("PUBLIC", StringComparison.Ordinal) || _doctype.Contains("SYSTEM", StringComparison.Ordinal);
        }
        else SkipPast(">", 2, "A declaration is not closed.");
    }

    private void ReadCharacterData()
    {
        var start = _cursor.Position + 9;
        var end = _cursor.Find("]]>", start);
        if (end < 0) _tree.Note("A CDATA section is not closed.");
        _tree.Text(end < 0 ? _cursor.Text.AsSpan(start) : _cursor.Text.AsSpan(start, end - start));
        _cursor.Position = end < 0 ? _cursor.Text.Length : end + 3;
    }

    private void ReadInstruction() => SkipPast("?>", 2, "A processing instruction is not closed.");

    private void SkipPast(string terminator, int from, string problem)
    {
        var end = _cursor.Find(terminator, _cursor.Position + from);
        if (end >= 0)
        {
            _cursor.Position = end + terminator.Length;
            return;
        }

        _tree.Note(problem);
        var bracket = _cursor.Find(">", _cursor.Position);
        _cursor.Position = bracket < 0 ? _cursor.Text.Length : bracket + 1;
    }

    private void ReadStartTag()
    {
        _cursor.Position++;
        var tag = _tags.Read();
        if (tag.Irregularity is { } problem) _tree.Note(problem);
        var depth = _tree.Depth + 1;
        _naming.Declare(depth, tag.Attributes);
        var (name, uri) = _naming.Element(tag.Name);
        _tree.Open(new MarkupElement(name, tag.Name, uri, _naming.Attributes(tag.Attributes)));
        if (!tag.IsEmpty) return;
        _tree.CloseEmpty();
        _scope.Leave(depth);
    }

    private void ReadEndTag()
    {
        _cursor.Position += 2;
        var length = _cursor.Rest.IndexOfAny('<', '>');
        var name = length < 0 ? _cursor.Rest : _cursor.Rest[..length];
        _tree.Close(name.Trim());
        _scope.Leave(_tree.Depth + 1);
        _cursor.Position += name.Length;
        if (!_cursor.AtEnd && _cursor.Current == '>') _cursor.Position++;
        else _tree.Note("An end tag is not closed.");
    }

    private static string Shorten(string name) => name.Length <= 40 ? name : name[..40];
}
