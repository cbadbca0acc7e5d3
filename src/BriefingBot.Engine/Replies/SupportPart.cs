using System.Runtime.CompilerServices;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>The words and numbers of one text that something is held against.</summary>
internal sealed class SupportPart
{
    // A citation is looked at by the composer, by the check, and for each computed row: its text is read once.
    private static readonly ConditionalWeakTable<Citation, SupportPart> Read = [];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<long> _numbers = [];

    private SupportPart(string text)
    {
        Text = text;
        var tokens = Tokenizer.Tokenize(text);
        foreach (var token in tokens)
        {
            foreach (var word in FoldedName.Words(token.Text))
                _words.Add(word);
        }
        foreach (var number in Support.NumberWords(tokens))
            _numbers.Add(number);
        foreach (var date in DateParts(text))
            _numbers.Add(date);
    }

    public string Text { get; }

    public static SupportPart Of(string text) => new(text);

    /// <summary>What a citation bears: its evidence, its source's name, and the day of publication, on which a date resolved from "on Friday" leans.</summary>
    public static SupportPart Of(Citation citation) => Read.GetValue(citation, c =>
        new SupportPart(c.Published is { } published ? $"{c.Evidence}\n{c.Source}\n{published.ToWords()} {published}" : $"{c.Evidence}\n{c.Source}"));

    public bool HasWord(string word) => _words.Contains(word);

    public bool HasNumber(long number) => _numbers.Contains(number);

    // 2024-03-22 bears "22 March 2024".
    private static IEnumerable<long> DateParts(string text)
    {
        foreach (var word in text.Split([' ', '\n', '/', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
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
