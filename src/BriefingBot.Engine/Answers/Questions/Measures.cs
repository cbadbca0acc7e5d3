using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>What a question about a number counts.</summary>
internal static class Measures
{
    private const int LongestNoun = 4;

    public static IReadOnlyList<TollMeasure> Of(IReadOnlyList<Token> tokens, QuestionKind kind)
    {
        if (kind != QuestionKind.HowMany)
            return [];
        var found = new List<TollMeasure>();
        foreach (var token in tokens)
        {
            TollMeasure? measure = token.Text switch
            {
                "killed" or "dead" or "deaths" or "died" or "die" or "fatalities" or "kill" or "perished" or "lives" or "fatally" => TollMeasure.Killed,
                "injured" or "wounded" or "hurt" or "injuries" or "wound" or "injure" => TollMeasure.Injured,
                "missing" => TollMeasure.Missing,
                "kidnapped" or "abducted" or "hostages" => TollMeasure.Kidnapped,
                _ => null,
            };
            if (measure is { } m && !found.Contains(m))
                found.Add(m);
        }
        if (found.Count == 0 && tokens.Any(t => t.Text is "casualties" or "victims" or "toll"))
            found.AddRange(tokens.Any(t => t.Is("death")) ? [TollMeasure.Killed] : [TollMeasure.Killed, TollMeasure.Injured]);
        return found;
    }

    /// <summary>The nouns between "how many" and the verb; empty for people in general.</summary>
    public static IReadOnlyList<string> Counted(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var starts = (tokens[i].Is("how") && tokens[i + 1].Text is "many" or "much") || (tokens[i].Is("number") && tokens[i + 1].Is("of"));
            if (!starts)
                continue;
            var nouns = tokens.Skip(i + 2).TakeWhile(t => t.Kind == TokenKind.Word && !IsVerb(t.Text)).Take(LongestNoun)
                .SelectMany(t => FoldedName.Words(t.Text)).Where(w => w is not ("of" or "the" or "more" or "other" or "different")).ToList();
            return nouns.All(QuestionWords.People.Contains) ? [] : nouns;
        }
        return [];
    }

    private static bool IsVerb(string word) =>
        word is "were" or "was" or "did" or "do" or "does" or "have" or "has" or "had" or "are" or "is" or "died" or "in" or "on" or "at" or "by" or "can" or "could" or "that" or "who" or "from" or "there"
            or "killed" or "injured" or "wounded" or "hurt" or "got" or "dead" or "will" or "lost" or "took" or "carried" or "claimed" or "attributed" or "held" or "since" or "during";
}
