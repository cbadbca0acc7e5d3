namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Words that carry the grammar of a question and nothing of its matter, and words too common in this field to tell passages apart.</summary>
internal static class QuestionWords
{
    public static readonly IReadOnlySet<string> Grammar = new HashSet<string>(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "is", "was", "were", "are", "be", "been", "being", "with", "from", "that", "this", "these", "those", "it",
        "its", "as", "who", "whom", "whose", "what", "when", "where", "which", "why", "how", "many", "much", "did", "do", "does", "done", "has", "have", "had", "having", "can", "could", "will",
        "would", "should", "may", "might", "must", "shall", "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "they", "them", "their", "there", "here", "then",
        "than", "so", "if", "about", "into", "over", "under", "after", "before", "during", "between", "since", "until", "out", "up", "down", "off", "not", "no", "yes", "any", "some", "all", "both",
        "each", "every", "also", "too", "very", "just", "only", "even", "still", "yet", "please", "tell", "say", "says", "said", "give", "show", "know", "known", "get", "got", "happened", "happen",
        "according", "exactly", "ever", "really", "was", "one", "ones", "s", "t", "d", "ll", "re", "ve", "within", "while", "because", "through", "against", "among", "whether", "now", "today", "list",
        "name", "described", "describe", "explain", "total", "number", "kind", "type", "sort", "time", "date", "day", "year", "month", "place", "reported", "report", "mention", "mentioned", "regarding", "concerning",
        "think", "believe", "believes", "consider", "considers", "use", "used", "make", "made", "take", "took", "come", "came", "go", "went", "other", "others", "such", "like", "mean", "means", "more", "most", "see", "seen", "want", "wants",
        "become", "became", "first", "hi", "hello", "ok", "okay", "thanks", "thank", "role", "play", "played", "recently", "recent", "currently", "many", "people", "person", "persons", "someone", "anyone", "thing", "things", "something", "anything", "near", "held", "holdings", "documents", "late", "early", "long", "latest", "newest", "last", "called", "identify", "identified", "timeline", "chronology", "happening",
    };

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
