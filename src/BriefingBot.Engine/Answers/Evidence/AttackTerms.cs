using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Engine.Answers.Evidence;

/// <summary>Which words of a question tell one attack from others, and whether an attack answers to them.</summary>
internal static class AttackTerms
{
    // What people ask about an attack, not what it is known by.
    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "claim", "claimed", "claims", "claiming", "responsibility", "responsible", "behind", "deny", "denied", "denies", "denying", "refute", "refuted", "rejected", "blame", "blamed", "blames", "accuse", "accused", "accuses",
        "suspect", "suspected", "suspects", "perpetrated", "perpetrator", "perpetrators", "carried", "carry", "conducted", "committed", "launched", "orchestrated", "staged", "culprit", "culprits",
        "killed", "kill", "dead", "death", "deaths", "die", "died", "fatalities", "fatally", "lives", "lost", "casualties", "victims", "victim", "toll", "injured", "injure", "wounded", "wound", "hurt", "injuries", "missing", "kidnapped", "abducted", "hostages",
        "attack", "attacks", "attacked", "bombed", "incident", "incidents", "happen", "occur", "occurred", "took", "place", "latest", "newest", "last", "source", "sources", "figure", "figures", "highest", "lowest", "estimate", "estimates", "group", "groups",
        "organization", "organisation", "militant", "militants", "terrorist", "terrorists", "terror", "deadly", "deadliest", "bloodiest", "confirmed", "target", "targets", "targeted", "weapon", "weapons", "method", "tied", "link", "linked", "link", "involved", "involvement", "attributed", "country", "city", "foiled", "thwarted", "suspicion",
    };

    /// <summary>Words for attacks in general, of which another may stand in the reports: a bombing is a blast is an explosion.</summary>
    private static readonly HashSet<string> Sorts = new(StringComparer.Ordinal)
    {
        "bombing", "bombings", "bomb", "blast", "blasts", "explosion", "explosions", "shooting", "shootings", "massacre", "assault", "assaults", "raid", "killing", "killings", "strike", "event", "gun",
    };

    public static IReadOnlyList<QuestionTerm> Identifying(Question question) =>
    [
        .. question.Terms.Where(t => t.Kind != TermKind.Group && !Talk.Contains(t.Forms[0]) && !question.Counted.Contains(t.Forms[0], StringComparer.Ordinal)
            && !Sorts.Contains(t.Forms[0]) && !(t.IsCommon && t.Kind == TermKind.Word)),
    ];

    /// <summary>True for a word that asks about attacks rather than naming one.</summary>
    public static bool IsTalk(QuestionTerm term) => Talk.Contains(term.Forms[0]) || Sorts.Contains(term.Forms[0]);

    /// <summary>All that is held about the attack, as words.</summary>
    public static FoldedText TextOf(Attack attack)
    {
        var parts = new List<string> { attack.Title, attack.Method ?? "", AttackTypes.Name(attack.Type), attack.Suicide == true ? "suicide" : "" };
        parts.AddRange(attack.Names);
        parts.AddRange(attack.Targets);
        parts.AddRange(attack.Weapons);
        if (attack.Place is { } place)
            parts.Add(place.Country is { } country ? $"{place.Name} {CountryName.Of(country)}" : place.Name);
        parts.AddRange(attack.Citations.Concat(attack.Toll.Select(t => t.Citation)).Concat(attack.Attributions.Select(a => a.Citation)).Select(c => c.Evidence).Distinct(StringComparer.Ordinal));
        return new FoldedText(string.Join(" . ", parts));
    }

    /// <summary>The terms that a text lacks; a name stands also where all its words do.</summary>
    public static IReadOnlyList<QuestionTerm> MissingFrom(FoldedText text, IEnumerable<QuestionTerm> terms) =>
        [.. terms.Where(t => !t.IsCommon && !t.IsIn(text) && !(t.Kind == TermKind.Name && t.Forms[0].Split(' ') is { Length: > 1 } words && words.All(text.Has)))];

    /// <summary>False where the attack lies in another country than the only one asked for.</summary>
    public static bool LiesWhereAsked(Attack attack, Question question)
    {
        var asked = question.CountriesNamed.Where(c => !c.IsCommon && IsPlace(question, c)).Select(c => c.Key).ToList();
        return asked.Count == 0 || attack.Place?.Country is not { } country || asked.Contains(country, StringComparer.Ordinal);
    }

    // "in Iran" is a place; "Iran's role", "Iranian" are not.
    private static bool IsPlace(Question question, QuestionTerm term) =>
        term.First > 0 && question.Tokens[term.First - 1].Text is "in" or "inside" or "within" or "across";
}
