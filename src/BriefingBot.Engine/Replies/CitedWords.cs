using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>The figures and proper names of a cited stretch, held against what its citations bear.</summary>
internal sealed class CitedWords
{
    private readonly List<(string Text, long Value)> _figures = [];
    private readonly List<(string Text, string Word)> _names = [];

    private readonly string _text;
    private readonly List<Token> _tokens;

    private CitedWords(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        (_text, _tokens) = (text, tokens);
        AddFigures(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Capitalised && !StartsSentence(tokens, i) && !CalendarNames.Contains(tokens[i].Text))
                AddName(tokens[i].Span.Of(text), tokens[i].Text);
        }
    }

    /// <summary>The text as it was cut into words.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The words of a stretch, read once: the composer looks for citations that bear them, the check looks whether they do.</summary>
    public static CitedWords Of(Cited cited)
    {
        if (cited.Reading.Worked is { } read && ReferenceEquals(read._text, cited.Text))
            return read;
        return cited.Reading.Worked = new CitedWords(cited.Text);
    }

    public IReadOnlyList<string> MissingFrom(Support support, INameGraph names)
    {
        var figures = _figures.Where(f => !support.HasNumber(f.Value)).Select(f => f.Text).ToList();
        var missing = MissingNames(support);
        if (missing.Count > 0)
        {
            // Only now: finding mentions costs more than comparing words.
            foreach (var name in support.Texts.ToList().SelectMany(names.NamesOfGroupsIn))
                support.Add(name);
            missing = MissingNames(support);
        }
        return [.. figures, .. missing];
    }

    /// <summary>The figures and names that the support lacks, without asking the alias graph.</summary>
    public Lack LackOf(Support support) => new(
        [.. _figures.Select(f => f.Value).Where(v => !support.HasNumber(v))],
        [.. _names.Select(n => n.Word).Where(w => !support.HasWord(w))]);

    private List<string> MissingNames(Support support) => [.. _names.Where(n => !support.HasWord(n.Word)).Select(n => n.Text)];

    private void AddName(string written, string token)
    {
        foreach (var word in FoldedName.Words(token))
        {
            if (word.Length > 1)
                _names.Add((written, word));
        }
    }

    private void AddFigures(string text, List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (Support.Digits(token) is { } value)
                _figures.Add((token.Text, value));
        }
        foreach (var number in NumberReader.ReadAll(tokens))
        {
            // "One" and "no" are words of the language as often as figures; digits were looked at above.
            var words = number.Span.Of(text);
            if (number.Low > 1 && !words.Any(char.IsAsciiDigit))
                _figures.Add((words, number.Low));
        }
    }

    // A capital at the start of a sentence, after a label or an opening bracket makes no name.
    private static bool StartsSentence(List<Token> tokens, int i) => i == 0 || (tokens[i - 1].Kind == TokenKind.Punctuation && ".:;(".Contains(tokens[i - 1].Text, StringComparison.Ordinal));

    private static readonly HashSet<string> CalendarNames = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "utc",
    };
}
