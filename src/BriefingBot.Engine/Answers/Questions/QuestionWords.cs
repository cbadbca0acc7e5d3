namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Words too common in this field to tell passages apart, and words that say what a question counts.</summary>
internal static class QuestionWords
{
    public static readonly IReadOnlySet<string> Common = new HashSet<string>(StringComparer.Ordinal)
    {
        "attack", "attacks", "attacked", "group", "groups", "terrorist", "terrorists", "terror", "terrorism", "militant", "militants", "organization", "organisation", "incident", "incidents", "event", "event", "killed", "kill", "injured",
        "member", "members", "country", "countries", "parts", "areas", "area", "government", "security", "carried", "carry", "conducted", "against", "involved", "involve", "new", "old", "big", "large", "major", "world", "part", "main",
        "bombing", "bombings", "shooting", "explosion", "blast", "bomb", "strike", "assault", "massacre",
    };

    public static readonly IReadOnlySet<string> Attacks = new HashSet<string>(StringComparer.Ordinal)
    {
        "attack", "attacks", "bombing", "bombings", "bombed", "bomb", "blast", "blasts", "explosion", "explosions", "shooting", "shootings", "massacre", "assault", "assaults", "raid", "raids", "ambush", "ambushes",
        "kidnapping", "kidnappings", "abduction", "hijacking", "siege", "assassination", "assassinations", "killing", "killings", "strike", "incident", "incidents", "attacked", "beheading", "arson", "plot", "plots", "operation", "operations",
    };

    public static readonly IReadOnlySet<string> ManyAttacks = new HashSet<string>(StringComparer.Ordinal)
    {
        "attacks", "bombings", "blasts", "explosions", "shootings", "assaults", "raids", "ambushes", "kidnappings", "killings", "assassinations", "incidents", "strikes", "plots", "operations",
    };

    /// <summary>People in general: what a toll counts.</summary>
    public static readonly IReadOnlySet<string> People = new HashSet<string>(StringComparer.Ordinal)
    {
        "people", "person", "persons", "victims", "victim", "ones", "lives", "individuals", "casualties", "fatalities", "deaths", "dead", "were", "was", "did", "died", "got", "have", "had", "killed", "injured", "wounded", "hurt", "injuries", "others", "shot", "are", "is", "has", "been",
        "missing", "kidnapped", "abducted", "hostages",
    };
}
