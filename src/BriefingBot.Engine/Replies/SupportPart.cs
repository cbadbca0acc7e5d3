using System.Buffers;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// One text that something is held against. Its words are looked for in the text itself, its numbers read when first asked for: of the many places
/// that bear a fact most are asked for one word or for nothing.
/// </summary>
internal sealed class SupportPart
{
    private const int ShortestDate = 4;
    private const int Expected = 16;
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n/,;()");

    // What was read, for a citation that was copied with changes.
    private string? _evidence;
    private string? _source;
    private PublicationTime? _published;

    // A list, not a set: a text has a few numbers and is asked for fewer.
    private List<long>? _numbers;
    private bool? _hasNumberWords;

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

    public bool HasWord(string word) => ShowsWord(word) || HasFolded(word);

    public bool HasNumber(long number) => ShowsNumber(number) || (MayHave(number) && (_numbers ??= ReadNumbers()).Contains(number));

    /// <summary>True where the word stands there as it is, which is quicker to see; most of what is asked for does.</summary>
    public bool ShowsWord(string word) => StandingAlone.HasWord(Text, word);

    /// <inheritdoc cref="ShowsWord"/>
    public bool ShowsNumber(long number) => StandingAlone.HasNumber(Text, number);

    private bool HasFolded(string word)
    {
        var scanner = new WordScanner(Text);
        while (scanner.Next())
        {
            if (!scanner.TooLong && scanner.Letters.SequenceEqual(word))
                return true;
        }
        return false;
    }

    // Most of what is not shown is not there at all, and the text need not be read for it. Bounds have nought without saying so: "up to nine".
    private bool MayHave(long number) => number == 0 || StandingAlone.HasDigits(Text, number) || (_hasNumberWords ??= NumberWords.AreIn(Text));

    private List<long> ReadNumbers()
    {
        var numbers = new List<long>(Expected);
        var tokens = Tokenizer.Tokenize(Text);
        foreach (var number in NumberReader.ReadAll(tokens))
        {
            numbers.Add(number.Low);
            if (number.High is { } high)
                numbers.Add(high);
        }
        // "More than 70" is 71 and bears 70 too.
        foreach (var token in tokens)
        {
            if (Support.Digits(token) is { } value)
                numbers.Add(value);
        }
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
            if (part.Year is { } year)
                numbers.Add(year);
            if (part.Day is { } day)
                numbers.Add(day);
        }
    }
}
