namespace BriefingBot.Ingestion.Stories;

/// <summary>Splits folded text into words by hand: linear in the text, whatever the text is.</summary>
internal static class WordScanner
{
    private const int LongestWord = 64;

    public static List<HashedWord> Scan(string text)
    {
        var tokens = new List<HashedWord>(text.Length / 6 + 4);
        var before = Separator.Sentence;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                before = Stronger(before, Kind(text, i, tokens));
                i++;
                continue;
            }
            var end = WordEnd(text, i);
            tokens.Add(Make(text, i, end, before));
            before = Separator.Space;
            i = SkipPossessive(text, end);
        }
        return tokens;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end;
    }

    private static int SkipPossessive(string text, int end) =>
        end + 1 < text.Length && text[end] == '\'' && text[end + 1] is 's' or 'S'
        && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]))
            ? end + 2
            : end;

    private static HashedWord Make(string text, int start, int end, Separator before)
    {
        var word = text.AsSpan(start, Math.Min(end - start, LongestWord));
        var number = word.Length <= 6 && int.TryParse(word, out var value) ? value : -1;
        return new HashedWord(StableHash.Word(word), start, word.Length, before, char.IsUpper(word[0]), before == Separator.Sentence, number);
    }

    private static Separator Stronger(Separator one, Separator other) => one > other ? one : other;

    private static Separator Kind(string text, int at, List<HashedWord> tokens) => text[at] switch
    {
        ' ' or '\t' or '\u00A0' => Separator.Space,
        ',' => Separator.Comma,
        '-' or '\u2010' or '\u2011' => Separator.Hyphen,
        '.' when tokens.Count > 0 && EndsAbbreviation(tokens[^1], at) => Separator.Initial,
        '.' or '!' or '?' or ':' or '\n' or '"' or '\u201C' => Separator.Sentence,
        _ => Separator.Other,
    };

    private static bool EndsAbbreviation(HashedWord last, int at) =>
        last.Start + last.Length == at && last.Capital && (last.Length == 1 || CommonWords.IsAbbreviation(last.Hash));
}
