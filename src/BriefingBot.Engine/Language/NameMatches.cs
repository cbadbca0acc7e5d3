namespace BriefingBot.Engine.Language;

/// <summary>The names in a text, found one by one as they are asked for.</summary>
public ref struct NameMatches<T>
{
    private readonly NameMatcher<T> _matcher;
    private readonly ReadOnlySpan<char> _text;
    private WordScanner _scanner;
    private NameMatch<T> _current;

    internal NameMatches(NameMatcher<T> matcher, ReadOnlySpan<char> text)
    {
        _matcher = matcher;
        _text = text;
        _scanner = new WordScanner(text);
    }

    public readonly NameMatch<T> Current => _current;

    public readonly NameMatches<T> GetEnumerator() => this;

    public bool MoveNext() => _matcher.MatchNext(ref _scanner, _text, out _current);
}
