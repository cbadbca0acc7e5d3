using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Which attribute of a group a question asks for.</summary>
internal static class AttributeWords
{
    public const string Names = "names";
    public const string Relations = "relations";

    // "How many fighters did it lose" asks for a toll or for nothing that is filed, never for how many it has.
    private static readonly HashSet<string> Losses = new(StringComparer.Ordinal)
    {
        "kill", "kills", "killed", "killing", "lose", "loses", "lost", "losing", "die", "died", "dead", "deaths", "wounded", "injured", "released", "freed", "arrested", "captured", "detained", "surrendered", "defected", "missing",
    };

    /// <summary>A number beside the word is of those who are gone.</summary>
    public static bool IsLoss(Token token) => Losses.Contains(token.Text);

    /// <summary>One of <see cref="ClaimAttributes"/>, <see cref="Names"/>, <see cref="Relations"/>; null where the question is of another kind.</summary>
    public static string? Of(IReadOnlyList<Token> tokens, QuestionKind kind, IReadOnlyList<QuestionTerm> terms)
    {
        var groups = terms.Count(t => t.Kind == TermKind.Group);
        if (groups == 0)
            return null;
        if (Any(tokens, "alias", "aliases", "aka", "acronym") || (Any(tokens, "names", "called", "known") && Any(tokens, "other", "also", "else", "alternative")))
            return Names;
        if (groups > 1 && (Any(tokens, "affiliate", "affiliated", "branch", "wing", "splinter", "offshoot", "relation", "relationship", "related", "ally", "allies", "allied", "rival", "rivals", "enemy", "enemies", "same") || Phrase(tokens, "part", "of")))
            return Relations;
        return kind switch
        {
            _ when Any(tokens, "leader", "leads", "lead", "leadership", "emir", "commander", "head", "heads", "commands") && (kind is QuestionKind.Who or QuestionKind.What || IsOfState(tokens, kind)) => ClaimAttributes.Leader,
            _ when Any(tokens, "founded", "formed", "established", "created", "founder", "founders", "origin", "origins", "founding") => kind is QuestionKind.When or QuestionKind.Who or QuestionKind.Where or QuestionKind.How or QuestionKind.What ? ClaimAttributes.Founded : null,
            QuestionKind.Where when Any(tokens, "operate", "operates", "active", "based", "located", "present", "headquartered", "strongholds", "camps") => ClaimAttributes.Area,
            _ when Any(tokens, "goal", "goals", "aim", "aims", "objective", "objectives") => ClaimAttributes.Aim,
            _ when Any(tokens, "ideology", "ideologies") => ClaimAttributes.Ideology,
            QuestionKind.HowMany when Any(tokens, "fighters", "members", "militants", "men") && !tokens.Any(IsLoss) => ClaimAttributes.Strength,
            _ when Any(tokens, "ally", "allies", "allied", "alliance") => ClaimAttributes.Alliance,
            _ when Any(tokens, "rival", "rivals", "enemy", "enemies", "foes") => ClaimAttributes.Rivalry,
            _ when Any(tokens, "recruit", "recruits", "recruitment") => ClaimAttributes.Recruitment,
            _ when Any(tokens, "target", "targets", "targeted") && kind is QuestionKind.Who or QuestionKind.What => ClaimAttributes.Targets,
            _ => null,
        };
    }

    // "Is he still the leader of it?" asks for the leader; "did it kill the leader of it?" does not.
    private static bool IsOfState(IReadOnlyList<Token> tokens, QuestionKind kind) => kind == QuestionKind.Whether && Any([.. tokens.Take(2)], "is", "was", "are", "does");

    private static bool Any(IReadOnlyList<Token> tokens, params string[] words) => tokens.Any(t => words.Contains(t.Text, StringComparer.Ordinal));

    private static bool Phrase(IReadOnlyList<Token> tokens, string first, string second)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(first) && tokens[i + 1].Is(second))
                return true;
        }
        return false;
    }
}
