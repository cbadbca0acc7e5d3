using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// Tells words about the time to come from those about what is or was. "Could happen" looks ahead; "could suggest", "may be a rival" and "would be no surprise" weigh what is known.
/// </summary>
internal static class ForwardWords
{
    private static readonly HashSet<string> Ahead = new(StringComparer.Ordinal)
    {
        "intends", "intend", "planning", "plotting", "prepares", "preparing", "imminent", "imminently", "soon", "coming", "upcoming", "future", "forthcoming",
    };

    private static readonly HashSet<string> Possible = new(StringComparer.Ordinal) { "may", "might", "could" };

    // After one of the words above: what is supposed of the present or the past.
    private static readonly HashSet<string> Weighing = new(StringComparer.Ordinal)
    {
        "be", "have", "not", "also", "just", "well", "still", "only", "suggest", "indicate", "mean", "explain", "reflect", "seem", "appear", "account", "show", "point", "say", "argue", "see",
    };

    private static readonly HashSet<string> Threats = new(StringComparer.Ordinal)
    {
        "attack", "attacks", "strike", "target", "kill", "avenge", "fight", "retaliate", "punish", "destroy", "continue", "return", "revenge", "war",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "day", "days", "week", "weeks", "month", "months", "year", "years", "summer", "spring", "autumn", "winter", "decade" };

    /// <summary>True for words of what is to come.</summary>
    public static bool Has(string text)
    {
        var words = FoldedName.Words(text);
        return Enumerable.Range(0, words.Count).Any(i => IsAhead(words, i));
    }

    /// <summary>True for words of a group that announce violence.</summary>
    public static bool Threaten(string text)
    {
        var words = FoldedName.Words(text);
        return words.Any(w => w is "threatens" or "threaten" or "threatened" or "vows" or "vowed") || Enumerable.Range(0, words.Count).Any(i => IsWill(words, i) && words.Skip(i + 1).Take(4).Any(Threats.Contains));
    }

    private static bool IsAhead(IReadOnlyList<string> words, int at) =>
        Ahead.Contains(words[at])
        || IsWill(words, at)
        || (Possible.Contains(words[at]) && at + 1 < words.Count && !Weighing.Contains(words[at + 1]))
        || (words[at] is "going" or "likely" or "expected" or "about" or "ready" or "plans" or "plan" && Word(words, at + 1) is "to" && Word(words, at + 2) is not ("be" or "have"))
        || (words[at] is "next" && Units.Contains(Word(words, at + 1)))
        || (words[at] is "within" && words.Skip(at + 1).Take(5).Any(Units.Contains) && !words.Skip(at + 1).Take(5).Any(w => w is "last" or "past"));

    // "The capability and will to strike" is a noun.
    private static bool IsWill(IReadOnlyList<string> words, int at) =>
        words[at] is "will" or "shall" && Word(words, at + 1) is not "to" && (at == 0 || words[at - 1] is not ("the" or "their" or "its" or "political"));

    private static string Word(IReadOnlyList<string> words, int at) => at < words.Count ? words[at] : "";
}
