using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>The figures and proper names of a cited stretch, held against what its citations bear.</summary>
internal sealed class CitedWords(Cited cited)
{
    private readonly List<Token> _tokens = Tokenizer.Tokenize(cited.Text);

    public IReadOnlyList<string> MissingFrom(Support support, INameGraph names)
    {
        var figures = MissingFigures(support).ToList();
        var missing = MissingNames(support).ToList();
        if (missing.Count > 0)
        {
            // Only now: finding mentions costs more than comparing words.
            foreach (var name in support.Texts.ToList().SelectMany(names.NamesOfGroupsIn))
                support.Add(name);
            missing = [.. MissingNames(support)];
        }
        return [.. figures, .. missing];
    }

    /// <summary>How many figures and names the support lacks, without asking the alias graph.</summary>
    public int CountMissing(Support support) => MissingFigures(support).Count() + MissingNames(support).Count();

    private IEnumerable<string> MissingFigures(Support support)
    {
        foreach (var token in _tokens)
        {
            if (Support.Digits(token) is { } value && !support.HasNumber(value))
                yield return token.Text;
        }
        foreach (var number in NumberReader.ReadAll(_tokens))
        {
            // "One" and "no" are words of the language as often as figures; digits were looked at above.
            var words = number.Span.Of(cited.Text);
            if (number.Low > 1 && !words.Any(char.IsAsciiDigit) && !support.HasNumber(number.Low))
                yield return words;
        }
    }

    private IEnumerable<string> MissingNames(Support support)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.Word || !token.Capitalised || StartsSentence(i) || CalendarNames.Contains(token.Text))
                continue;
            foreach (var word in FoldedName.Words(token.Text))
            {
                if (word.Length > 1 && !support.HasWord(word))
                    yield return token.Span.Of(cited.Text);
            }
        }
    }

    // A capital at the start of a sentence, after a label or an opening bracket makes no name.
    private bool StartsSentence(int i) => i == 0 || (_tokens[i - 1].Kind == TokenKind.Punctuation && ".:;(".Contains(_tokens[i - 1].Text, StringComparison.Ordinal));

    private static readonly HashSet<string> CalendarNames = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "utc",
    };
}
