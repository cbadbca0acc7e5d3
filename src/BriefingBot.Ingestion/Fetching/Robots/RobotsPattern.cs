namespace BriefingBot.Ingestion.Fetching.Robots;

/// <summary>
/// A path pattern of a robots.txt rule (RFC 9309, 2.2.2 and 2.2.3): it matches from the beginning of the path; "*" stands for any
/// characters, "$" at the end for the end. The pieces between the stars are found one after the other, each at its first place
/// (any later place leaves less room for the rest), so that matching takes time linear in path and pattern whatever they hold.
/// </summary>
internal sealed class RobotsPattern
{
    private readonly string _first;
    private readonly Piece[] _middle;
    private readonly string? _last;
    private readonly bool _toEnd;

    /// <param name="pattern">A pattern already normalised by <see cref="RobotsPath"/>.</param>
    public RobotsPattern(string pattern)
    {
        Length = pattern.Length;
        _toEnd = pattern.EndsWith('$');
        var pieces = (_toEnd ? pattern[..^1] : pattern).Replace("$", "%24").Split('*');
        _first = pieces[0];
        _last = pieces.Length > 1 ? pieces[^1] : null;

        // Without "$" the last piece may stand anywhere after the others: it is one of them.
        var end = _toEnd ? pieces.Length - 1 : pieces.Length;
        _middle = [.. pieces[Math.Min(1, end)..end].Where(piece => piece.Length > 0).Select(piece => new Piece(piece))];
    }

    /// <summary>Gets the pattern's length in octets: of several rules that match, the longest one counts.</summary>
    public int Length { get; }

    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(_first, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[_first.Length..];
        if (_last is null)
        {
            return !_toEnd || rest.IsEmpty;
        }

        foreach (var piece in _middle)
        {
            var end = piece.EndOfFirst(rest);
            if (end < 0)
            {
                return false;
            }

            rest = rest[end..];
        }

        return !_toEnd || rest.EndsWith(_last, StringComparison.Ordinal);
    }

    /// <summary>A piece between stars with its failure table (Knuth, Morris, Pratt 1977).</summary>
    private sealed class Piece
    {
        private readonly string _text;
        private readonly int[] _failure;

        public Piece(string text)
        {
            _text = text;
            _failure = new int[text.Length];
            for (int at = 1, matched = 0; at < text.Length; at++)
            {
                matched = Step(matched, text[at]);
                _failure[at] = matched;
            }
        }

        /// <summary>Where the first occurrence ends, or -1.</summary>
        public int EndOfFirst(ReadOnlySpan<char> path)
        {
            var matched = 0;
            for (var at = 0; at < path.Length; at++)
            {
                matched = Step(matched, path[at]);
                if (matched == _text.Length)
                {
                    return at + 1;
                }
            }

            return -1;
        }

        private int Step(int matched, char next)
        {
            while (matched > 0 && _text[matched] != next)
            {
                matched = _failure[matched - 1];
            }

            return _text[matched] == next ? matched + 1 : 0;
        }
    }
}
