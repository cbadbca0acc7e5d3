using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Words that ask who is behind an attack, and in what way somebody is tied to it.</summary>
internal static class AuthorWords
{
    /// <summary>The stance asked about; attributed where nothing more than the author is asked for; null where authors are not asked for.</summary>
    public static AttributionStance? Stance(IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens)
        {
            switch (token.Text)
            {
                case "claim" or "claimed" or "claims" or "claiming":
                    return AttributionStance.Claimed;
                case "deny" or "denied" or "denies" or "denying" or "refute" or "refuted" or "rejected":
                    return AttributionStance.Denied;
                case "blame" or "blamed" or "blames" or "accuse" or "accused" or "accuses":
                    return AttributionStance.Attributed;
            }
        }
        var author = tokens.Any(t => t.Text is "behind" or "responsible" or "responsibility" or "perpetrated" or "perpetrator" or "perpetrators" or "culprit" or "culprits" or "orchestrated" or "bombed" or "attacked" or "staged")
            || (tokens.Any(t => t.Text is "carried" or "conducted" or "committed" or "launched" or "did") && tokens.Any(t => t.Text is "who" or "which") && tokens.Any(t => QuestionWords.Attacks.Contains(t.Text)) && AsksForSubject(tokens));
        return author ? AttributionStance.Suspected : null;
    }

    // "Who did the attack kill?" asks for its object.
    private static bool AsksForSubject(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text is "who" or "group")
                return tokens[i + 1].Text is "carried" or "conducted" or "committed" or "launched" || (tokens[i + 1].Is("did") && i + 2 < tokens.Count && tokens[i + 2].Text is "it" or "this" or "that" or "the" && tokens.Count <= i + 7 && !tokens.Any(t => t.Text is "kill" or "target" or "hit" or "injure"));
        }
        return false;
    }
}
