using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Attributions;

/// <summary>Finds who says what a sentence says: "police said", "according to the ministry", "officials confirmed on Friday".</summary>
internal static class SpeakerReader
{
    private const int Longest = 9;

    public static string? Read(TaggedText text, SentenceTokens sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var word = text.Tokens[i].Text;
            if (word is "according" && i + 2 < sentence.End && text.Tokens[i + 1].Is("to"))
                return Phrase(text, i + 2, ForwardEnd(text, i + 2, sentence.End));
            if (word is not ("said" or "says" or "told" or "reported" or "confirmed" or "announced" or "stated" or "added" or "say"))
                continue;
            var start = BackwardStart(text, i, sentence.First);
            if (start < i)
                return Phrase(text, start, i);
            if (i + 1 < sentence.End && i > sentence.First && text.Tokens[i - 1].Text is "," or "\"" or "\u201d")
                return Phrase(text, i + 1, ForwardEnd(text, i + 1, sentence.End));
        }
        return null;
    }

    private static int ForwardEnd(TaggedText text, int from, int limit)
    {
        var end = from;
        while (end < limit && end - from < Longest && text.Tokens[end].Text is not ("," or "." or ";" or "(" or "\u2014" or "who" or "which" or "said" or "that" or "\"" or "\u201d"))
            end++;
        return end;
    }

    private static int BackwardStart(TaggedText text, int verb, int first)
    {
        var start = verb;
        while (start > first && verb - start < Longest)
        {
            var token = text.Tokens[start - 1];
            if (token.Text is "," or "." or ";" or "\"" or "\u201d" or "\u201c" or "and" or "but" or "that" or "as" or "when" or "which" or "who" || CasualtyVerb(token))
                break;
            start--;
        }
        while (start < verb && text.Tokens[start].Text is "also" or "has" or "have" or "it" or "he" or "she" or "they" or "was" or "is" or "were")
            start++;
        return start;
    }

    private static bool CasualtyVerb(Token token) => Casualties.CasualtyWords.TryGet(token.Text, out _) || WordClasses.Default.Is(token.Text, "trigger.bomb") && token.Text.EndsWith("ed", StringComparison.Ordinal);

    private static string? Phrase(TaggedText text, int first, int end)
    {
        while (end > first && text.Tokens[end - 1].Text is "has" or "have" or "had" or "also" or "later" or "on" or "in")
            end--;
        return end > first ? text.Text[text.Tokens[first].Start..text.Tokens[end - 1].End] : null;
    }
}
