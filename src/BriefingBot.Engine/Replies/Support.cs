using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>What the citations of one stretch bear: its words, numbers, and the text itself.</summary>
internal sealed class Support
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<long> _numbers = [];
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    public static Support Of(Cited cited)
    {
        var support = new Support();
        foreach (var citation in cited.Citations)
            support.Add(citation);
        foreach (var known in cited.Known)
            support.Add(known);
        foreach (var computed in cited.Computed)
            support._numbers.Add(computed.Result);
        return support;
    }

    /// <summary>What is borne with one citation more.</summary>
    public Support With(Citation citation)
    {
        var more = new Support();
        more._words.UnionWith(_words);
        more._numbers.UnionWith(_numbers);
        more._texts.AddRange(_texts);
        more.Add(citation);
        return more;
    }

    private void Add(Citation citation)
    {
        Add(citation.Evidence);
        Add(citation.Source);
        // A date resolved from "on Friday" leans on the day of publication.
        if (citation.Published is { } published)
            Add($"{published.ToWords()} {published}");
    }

    public void Add(string text)
    {
        _texts.Add(text);
        var tokens = Tokenizer.Tokenize(text);
        foreach (var token in tokens)
        {
            foreach (var word in FoldedName.Words(token.Text))
                _words.Add(word);
        }
        foreach (var number in NumberWords(tokens))
            _numbers.Add(number);
        foreach (var date in DateParts(text))
            _numbers.Add(date);
    }

    public bool HasWord(string word) => _words.Contains(word);

    public bool HasNumber(long number) => _numbers.Contains(number);

    internal static IEnumerable<long> NumberWords(List<Token> tokens)
    {
        foreach (var number in NumberReader.ReadAll(tokens))
        {
            yield return number.Low;
            if (number.High is { } high)
                yield return high;
        }
        foreach (var token in tokens)
        {
            if (Digits(token) is { } value)
                yield return value;
        }
    }

    internal static long? Digits(Token token) =>
        token.Text.Length <= 12 && char.IsAsciiDigit(token.Text[0]) && long.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), out var value) ? value : null;

    // 2024-03-22 bears "22 March 2024".
    private static IEnumerable<long> DateParts(string text)
    {
        foreach (var word in text.Split([' ', '/', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PartialDate.TryParse(word, out var date))
                continue;
            foreach (var part in new[] { date.Start, date.End ?? date.Start })
            {
                yield return part.Year ?? 0;
                yield return part.Day ?? 0;
            }
        }
    }
}
