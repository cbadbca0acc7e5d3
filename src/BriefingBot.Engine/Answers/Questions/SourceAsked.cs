using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>The voice that is asked for: "according to the UN", "what does Vox say".</summary>
internal static class SourceAsked
{
    private const int LongestName = 6;

    /// <returns>The name as asked and its tokens, with the words that lead to it.</returns>
    public static (string Name, int First, int End)? Read(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Is("according") && tokens[i + 1].Is("to"))
                return Name(text, tokens, i, i + 2, IsEnd);
            if (tokens[i].Text is "what" or "how" && tokens[i + 1].Text is "does" or "do" or "did")
            {
                var say = Find(tokens, i + 3);
                if (say > 0)
                    return (Words(text, tokens, SkipThe(tokens, i + 2), say), i + 2, say + 1);
            }
        }
        return null;
    }

    private static (string, int, int)? Name(string text, IReadOnlyList<Token> tokens, int first, int from, Func<Token, bool> isEnd)
    {
        var start = SkipThe(tokens, from);
        var end = start;
        while (end < tokens.Count && end - start < LongestName && !isEnd(tokens[end]))
            end++;
        return end > start ? (Words(text, tokens, start, end), first, end) : null;
    }

    private static bool IsEnd(Token token) =>
        token.Kind == TokenKind.Punctuation || token.Text is "how" or "who" or "what" or "when" or "where" or "why" or "which" or "did" or "does" or "is" or "was" or "were" or "in" or "on" or "about" or "has" or "have";

    // "What does Vox say about …": "say" has to come soon, or it is another sentence's.
    private static int Find(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + LongestName); i++)
        {
            if (tokens[i].Text is "say" or "report" or "write" or "tell")
                return i;
            if (tokens[i].Kind == TokenKind.Punctuation)
                return -1;
        }
        return -1;
    }

    private static int SkipThe(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Is("the") ? at + 1 : at;

    private static string Words(string text, IReadOnlyList<Token> tokens, int first, int end) => text[tokens[first].Start..tokens[end - 1].End];
}
