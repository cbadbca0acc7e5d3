namespace BriefingBot.Engine.Language;

/// <summary>What a token is made of. A possessive ending ("'s") is a token of its own.</summary>
public enum TokenKind
{
    Word,
    Number,
    Possessive,
    Punctuation,
}

/// <summary>One token of a text.</summary>
/// <param name="Start">First character in the text that was tokenized.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Text">The token in lower case, typographic apostrophes and hyphens made plain; cut at <see cref="Tokenizer.LongestToken"/> characters.</param>
/// <param name="Capitalised">The first character is an upper-case letter.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, string Text, bool Capitalised)
{
    public TextSpan Span => new(Start, End);

    public bool Is(string word) => string.Equals(Text, word, StringComparison.Ordinal);
}
