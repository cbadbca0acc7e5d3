using System.Text;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>The tree under construction. Past the greatest depth elements vanish and their text joins the deepest one kept.</summary>
internal sealed class MarkupTree
{
    private readonly List<MarkupElement> _open = [];
    private readonly List<MarkupElement> _roots = [];
    private readonly StringBuilder _text = new();
    private int _tooDeep;
    private int _elements;

    public IReadOnlyList<MarkupElement> Roots => _roots;

    public string? Irregularity { get; private set; }

    public int Depth => _open.Count + _tooDeep;

    public bool IsAtTop => _open.Count == 0;

    public bool IsFull => _elements >= FeedLimits.Elements;

    public void Note(string problem) => Irregularity ??= problem;

    public void Text(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0) _text.Append(text);
    }

    public void Open(MarkupElement element)
    {
        if (_open.Count >= FeedLimits.Depth)
        {
            _tooDeep++;
            Note($"Elements are nested deeper than {FeedLimits.Depth}.");
            return;
        }

        _elements++;
        EndText();
        if (_open.Count > 0) _open[^1].Children.Add(element);
        else if (_roots.Count < 10) _roots.Add(element);
        if (_open.Count == 0 && _elements > 1) Note("There is more than one root element.");
        _open.Add(element);
    }

    public void CloseEmpty()
    {
        if (_tooDeep > 0) _tooDeep--;
        else _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Closes the innermost open element of that name and all within it; an end tag that opens nothing is ignored.</summary>
    public void Close(ReadOnlySpan<char> writtenName)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!writtenName.Equals(_open[i].WrittenName, StringComparison.OrdinalIgnoreCase)) continue;
            if (i != _open.Count - 1 || !writtenName.SequenceEqual(_open[i].WrittenName)) Note("An end tag does not match its start tag.");
            EndText();
            _open.RemoveRange(i, _open.Count - i);
            return;
        }

        Note("An end tag has no start tag.");
    }

    public void Close()
    {
        EndText();
        if (_open.Count > 0) Note("The document ends before its root element does.");
        if (_roots.Count == 0) Note("The document has no root element.");
        if (IsFull) Note($"The document has more than {FeedLimits.Elements} elements; the rest is not read.");
        _open.Clear();
    }

    private void EndText()
    {
        if (_text.Length == 0) return;
        _open[^1].Children.Add(new MarkupText(_text.ToString()));
        _text.Clear();
    }
}
