using System.Buffers;

namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>A position in a text. A search that failed once is not repeated, so that a megabyte of unclosed constructs costs one pass and not a million.</summary>
internal sealed class MarkupCursor(string text)
{
    private readonly Dictionary<string, int> _absentFrom = new(StringComparer.Ordinal);

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    public char Current => Text[Position];

    public char Peek(int offset) => Position + offset < Text.Length ? Text[Position + offset] : '\0';

    public ReadOnlySpan<char> Rest => Text.AsSpan(Position);

    public bool StartsWith(string value, bool ignoreCase = false) =>
        Rest.StartsWith(value, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Position of the next occurrence at or after <paramref name="from"/>, or -1.</summary>
    public int Find(string value, int from)
    {
        if (_absentFrom.TryGetValue(value, out var absent) && from >= absent) return -1;
        var found = from > Text.Length ? -1 : Text.AsSpan(from).IndexOf(value);
        if (found >= 0) return from + found;
        _absentFrom[value] = from;
        return -1;
    }

    /// <summary>Takes the characters up to the first one of the set, or to the end.</summary>
    public ReadOnlySpan<char> TakeUntil(SearchValues<char> stop)
    {
        var length = Rest.IndexOfAny(stop);
        var taken = length < 0 ? Rest : Rest[..length];
        Position += taken.Length;
        return taken;
    }

    public void SkipWhitespace()
    {
        while (Position < Text.Length && char.IsWhiteSpace(Text[Position])) Position++;
    }
}
