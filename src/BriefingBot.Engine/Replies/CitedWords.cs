using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>The figures and proper names of a cited stretch, held against what its citations bear.</summary>
internal sealed class CitedWords
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<(TextSpan Span, long Value)> _figures = [];
    private readonly List<(TextSpan Span, string Word)> _names = [];

    private CitedWords(string text)
    {
        (_text, _tokens) = (text, Tokenizer.Tokenize(text));
        AddFigures();
        AddNames();
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

    /// <summary>The figures and names, as they are written, that the support does not bear under any name of a group.</summary>
    public IReadOnlyList<string> MissingFrom(Support support, INameGraph names)
    {
        if (_figures.TrueForAll(f => support.HasNumber(f.Value)) && _names.TrueForAll(n => support.HasWord(n.Word)))
            return [];
        string[] figures = [.. _figures.Where(f => !support.HasNumber(f.Value)).Select(f => f.Span.Of(_text))];
        if (_names.Exists(n => !support.HasWord(n.Word)))
        {
            // Only now: finding mentions costs more than comparing words.
            foreach (var name in support.Texts.ToList().SelectMany(names.NamesOfGroupsIn))
                support.Add(name);
        }
        return [.. figures, .. _names.Where(n => !support.HasWord(n.Word)).Select(n => n.Span.Of(_text))];
    }

    /// <summary>The figures and names that the support lacks, without asking the alias graph.</summary>
    public Lack LackOf(Support support) => new(
        [.. _figures.Select(f => f.Value).Where(v => !support.HasNumber(v))],
        [.. _names.Select(n => n.Word).Where(w => !support.HasWord(w))]);

    private void AddFigures()
    {
        foreach (var token in _tokens)
        {
            if (Support.Digits(token) is { } value)
                _figures.Add((token.Span, value));
        }
        foreach (var number in NumberReader.ReadAll(_tokens))
        {
            // "One" and "no" are words of the language as often as figures; digits were looked at above.
            if (number.Low > 1 && !_text.AsSpan(number.Span.Start, number.Span.Length).ContainsAnyInRange('0', '9'))
                _figures.Add((number.Span, number.Low));
        }
    }

    private void AddNames()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.Word || !token.Capitalised || StartsSentence(i) || CalendarNames.Contains(token.Text))
                continue;
            foreach (var word in FoldedName.IsFolded(token.Text) ? [token.Text] : FoldedName.Words(token.Text))
            {
                if (word.Length > 1)
                    _names.Add((token.Span, word));
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
