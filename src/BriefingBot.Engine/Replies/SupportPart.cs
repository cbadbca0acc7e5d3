using System.Buffers;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>The words and numbers of one text that something is held against.</summary>
internal sealed class SupportPart
{
    private const int LongestPlain = 40;
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    // What was read, for a citation that was copied with changes.
    private string? _evidence;
    private string? _source;
    private PublicationTime? _published;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<long> _numbers = [];

    private SupportPart(string text)
    {
        Text = text;
        var tokens = Tokenizer.Tokenize(text);
        foreach (var token in tokens)
        {
            // The scan for accents and marks is for the few words that have some.
            if (IsPlain(token.Text))
                _words.Add(token.Text);
            else
                _words.UnionWith(FoldedName.Words(token.Text));
        }
        foreach (var number in Support.NumberWords(tokens))
            _numbers.Add(number);
        foreach (var date in DateParts(text))
            _numbers.Add(date);
    }

    public string Text { get; }

    public static SupportPart Of(string text) => new(text);

    /// <summary>What a citation bears: its evidence, its source's name, and the day of publication, on which a date resolved from "on Friday" leans.</summary>
    /// <remarks>A citation is looked at by the composer, by the check, and for each computed row: its text is read once.</remarks>
    public static SupportPart Of(Citation citation)
    {
        var text = citation.Reading.Part;
        if (text is null || text._evidence != citation.Evidence || text._source != citation.Source || text._published != citation.Published)
            citation.Reading.Part = text = Read(citation);
        return text;
    }

    private static SupportPart Read(Citation citation)
    {
        var day = citation.Published is { } published ? $"\n{published.ToWords()} {published}" : "";
        return new SupportPart($"{citation.Evidence}\n{citation.Source}{day}") { _evidence = citation.Evidence, _source = citation.Source, _published = citation.Published };
    }

    private static bool IsPlain(string token) => token.Length <= LongestPlain && !token.AsSpan().ContainsAnyExcept(PlainLetters);

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
