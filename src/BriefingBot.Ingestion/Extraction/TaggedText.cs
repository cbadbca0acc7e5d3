using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>The tokens of one sentence: from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct SentenceTokens(int First, int End, TextSpan Span);

/// <summary>A text cut into sentences and tokens; what every later step works on.</summary>
internal sealed class TaggedText
{
    private TaggedText(string text, List<Token> tokens, List<SentenceTokens> sentences) =>
        (Text, Tokens, Sentences) = (text, tokens, sentences);

    public string Text { get; }

    public List<Token> Tokens { get; }

    public List<SentenceTokens> Sentences { get; }

    public static TaggedText Of(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var sentences = new List<SentenceTokens>();
        foreach (var span in SentenceSplitter.Split(text))
        {
            var first = tokens.Count;
            tokens.AddRange(Tokenizer.Tokenize(text, span));
            if (tokens.Count > first)
                sentences.Add(new SentenceTokens(first, tokens.Count, span));
        }
        return new TaggedText(text, tokens, sentences);
    }
}
