using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>"Who is Deborah Lyons?" is answered where a text introduces the person: "Deborah Lyons, the UN special envoy", "professor Max Abrahms".</summary>
internal static class WhoIs
{
    /// <summary>What a sentence is worth that names the person and does not say who it is.</summary>
    public const double Untold = 0.75;

    public static bool Asks(Question question) =>
        question.Terms is [{ Kind: TermKind.Name } only] && only.First > 0 && question.Tokens[only.First - 1].Text is "is" or "was" or "are" or "were";

    public static bool Tells(CandidateSentence sentence, Question question)
    {
        var last = question.Terms[0].Forms[0].Split(' ')[^1];
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!FoldedName.Words(sentence.Tokens[i].Text).Contains(last, StringComparer.Ordinal))
                continue;
            var next = i + 1 < sentence.Tokens.Count ? sentence.Tokens[i + 1].Text : "";
            var afterNext = i + 2 < sentence.Tokens.Count ? sentence.Tokens[i + 2].Text : "";
            if ((next == "," && afterNext is not ("who" or "and" or "said" or "but")) || next is "is" or "was" || Introduces(sentence.Tokens, i))
                return true;
        }
        return false;
    }

    private static bool Introduces(IReadOnlyList<Token> tokens, int last)
    {
        var first = last;
        while (first > 0 && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Capitalised)
            first--;
        return tokens.Skip(Math.Max(0, first - 1)).Take(last - Math.Max(0, first - 1)).Any(t => Roles.Contains(t.Text.TrimEnd('.')));
    }

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "spokesman", "spokeswoman", "spokesperson", "director", "professor", "president", "minister", "general", "gen", "chief", "leader", "analyst", "expert", "envoy", "official", "fellow", "commander", "secretary", "ambassador", "senator", "head", "university",
    };
}
