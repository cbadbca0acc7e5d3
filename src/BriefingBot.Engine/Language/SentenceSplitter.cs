namespace BriefingBot.Engine.Language;

/// <summary>
/// Cuts a text into sentences, each with its character offsets, white space trimmed. Blank lines and lines that end like a paragraph
/// always separate; full stops are weighed against abbreviations, initials, ellipses and quotations. Text that is lower-case throughout
/// (wire archives) is read too: there a full stop needs no capital letter after it. A dateline stays with its sentence.
/// Time and memory grow linearly; a sentence longer than <see cref="LongestSentence"/> characters is cut at white space.
/// </summary>
public static class SentenceSplitter
{
    public const int LongestSentence = 3000;

    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var lowerCase = IsLowerCase(text);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch
            {
                '\n' when IsHardBreak(text, start, i) => i,
                // The first mark of a run speaks for the run: a megabyte of full stops is looked at once.
                '.' or '!' or '?' or '\u2026' when i == 0 || text[i - 1] is not ('.' or '!' or '?' or '\u2026') => EndOfSentence(text, i, lowerCase),
                ' ' when text.AsSpan(i).StartsWith("    ", StringComparison.Ordinal) => i,
                _ when i - start >= LongestSentence && (char.IsWhiteSpace(text[i]) || i - start >= 2 * LongestSentence) => i,
                _ => -1,
            };
            if (end < 0)
                continue;
            Add(text, start, end, sentences);
            start = end;
            i = Math.Max(i, end - 1);
        }
        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end));
    }

    private static bool IsLowerCase(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 4000)))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }
        return upper * 200 < lower;
    }

    /// <summary>A single line end inside a wrapped paragraph goes on with a lower-case word; every other line end separates.</summary>
    private static bool IsHardBreak(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        if (next >= text.Length || text[next] == '\n' || !char.IsLower(text[next]))
            return true;
        var last = at - 1;
        while (last > start && char.IsWhiteSpace(text[last]))
            last--;
        return last <= start || text[last] is '.' or '!' or '?' or ':';
    }

    /// <summary>One past the sentence that the mark at <paramref name="at"/> ends, or -1.</summary>
    private static int EndOfSentence(string text, int at, bool lowerCase)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '\u2026')
            end++;
        var marks = end - at;
        while (end < text.Length && text[end] is '"' or '\'' or '\u201d' or '\u2019' or ')' or ']')
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            return -1;
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t' or '\u00a0')
            next++;
        if (next >= text.Length || text[next] is '\n' or '\r')
            return end;
        if (text[at] == '.' && marks == 1 && !FullStopEnds(text, at, next, lowerCase))
            return -1;
        if (lowerCase && (marks == 1 || next - end > 1))
            return end;
        return StartsSentence(text, next) ? end : -1;
    }

    private static bool FullStopEnds(string text, int at, int next, bool lowerCase)
    {
        var start = at;
        while (start > 0 && at - start < 12 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start - 1 > 0 && char.IsLetter(text[start - 2]))))
            start--;
        var word = text.AsSpan(start, at - start);
        if (word.Length == 0)
            return true;
        if (word.Length == 1)
            return lowerCase ? next - at > 2 : !char.IsUpper(word[0]) || OpensNew(text, next);
        if (word.Contains('.') || Abbreviations.MayEnd(word))
            return lowerCase ? next - at > 2 : OpensNew(text, next);
        return !Abbreviations.NeverEnds(word) || (word.Equals("no", StringComparison.OrdinalIgnoreCase) && !char.IsDigit(text[next]));
    }

    private static bool OpensNew(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\u201c')
            at++;
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsLetter(text[end]))
            end++;
        return end > at && char.IsUpper(text[at]) && Abbreviations.OpensSentences(text.AsSpan(at, end - at));
    }

    private static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '\u201c' or '\u2018' or '(' or '[' or '\u2014' or '-' or ' ')
            at++;
        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter);
    }
}
