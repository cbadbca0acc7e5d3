using System.Buffers;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// The words and numbers of one text that something is held against, each read when first asked for: of the many places that bear a fact
/// most are asked for one word or for nothing.
/// </summary>
internal sealed class SupportPart
{
    private const int LongestPlain = 40;
    private const int ShortestDate = 4;
    private const int Expected = 16;
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n/,;()");

    // What was read, for a citation that was copied with changes.
    private string? _evidence;
    private string? _source;
    private PublicationTime? _published;

    private List<Token>? _tokens;

    // Lists, not sets: a text has some dozens of words and is asked for a few.
    private List<string>? _words;
    private List<long>? _numbers;

    private SupportPart(string text) => Text = text;

    public string Text { get; }

    public static SupportPart Of(string text) => new(text);

    /// <summary>What a citation bears: its evidence, its source's name, and the day of publication, on which a date resolved from "on Friday" leans.</summary>
    /// <remarks>A citation is looked at by the composer, by the check, and for each computed row: its text is read once.</remarks>
    public static SupportPart Of(Citation citation)
    {
        var text = citation.Reading.Worked;
        if (text is null || text._evidence != citation.Evidence || text._source != citation.Source || text._published != citation.Published)
            citation.Reading.Worked = text = Read(citation);
        return text;
    }

    private static SupportPart Read(Citation citation)
    {
        var day = citation.Published is { } published ? $"\n{published.ToWords()} {published}" : "";
        return new SupportPart($"{citation.Evidence}\n{citation.Source}{day}") { _evidence = citation.Evidence, _source = citation.Source, _published = citation.Published };
    }

    public bool HasWord(string word) => (_words ??= ReadWords()).Contains(word);

    public bool HasNumber(long number) => (_numbers ??= ReadNumbers()).Contains(number);

    private List<Token> Tokens => _tokens ??= Tokenizer.Tokenize(Text);

    private List<string> ReadWords()
    {
        var words = new List<string>(Tokens.Count);
        foreach (var token in Tokens)
        {
            // The scan for accents and marks is for the few words that have some.
            if (IsPlain(token.Text))
                words.Add(token.Text);
            else
                words.AddRange(FoldedName.Words(token.Text));
        }
        return words;
    }

    private static bool IsPlain(string token) => token.Length <= LongestPlain && !token.AsSpan().ContainsAnyExcept(PlainLetters);

    private List<long> ReadNumbers()
    {
        var numbers = new List<long>(Expected);
        Support.AddNumbers(Tokens, numbers);
        AddDateParts(numbers);
        return numbers;
    }

    // 2024-03-22 bears "22 March 2024".
    private void AddDateParts(List<long> numbers)
    {
        var text = Text.AsSpan();
        foreach (var range in text.SplitAny(Separators))
        {
            var word = text[range];
            if (word.Length < ShortestDate || !(char.IsAsciiDigit(word[0]) || word[0] == 'X') || !PartialDate.TryParse(word.ToString(), out var date))
                continue;
            Add(date.Start);
            Add(date.End ?? date.Start);
        }

        void Add(CalendarPart part)
        {
            numbers.Add(part.Year ?? 0);
            numbers.Add(part.Day ?? 0);
        }
    }
}
