using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>
/// People type acronyms as they come: "what is ttp", "who are the nrf", "JeM". Articles do not, and there small letters make a word; so only
/// questions are read with every word in capitals that may be one.
/// </summary>
internal static class TypedAcronyms
{
    private const int Longest = 8;

    /// <summary>Words that are acronyms of groups too, and in small letters mean themselves.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "tip", "jig", "bras", "jambs", "eta", "real", "spir" };

    /// <summary>The text, as long as before, with words in capitals that may be acronyms.</summary>
    public static string InCapitals(string text, IReadOnlyList<Token> tokens)
    {
        var written = text.ToCharArray();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Word } token && MayBeAcronym(text[token.Start..token.End], isFirst: i == 0))
                text.AsSpan(token.Start, token.End - token.Start).ToUpperInvariant(written.AsSpan(token.Start));
        }
        return new string(written);
    }

    // A single capital inside the sentence begins a name: "Nas", "Amal".
    private static bool MayBeAcronym(string word, bool isFirst)
    {
        var capitals = word.Count(char.IsAsciiLetterUpper);
        return word.Length is > 1 and <= Longest && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && (capitals != 1 || (isFirst && char.IsAsciiLetterUpper(word[0])))
            && word.ToLowerInvariant() is var folded && !GrammarWords.Contains(folded) && !QuestionWords.Common.Contains(folded) && !Words.Contains(folded);
    }
}
