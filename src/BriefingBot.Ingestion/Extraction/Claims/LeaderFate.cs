using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>That a person whom a sentence names is dead or was captured, and when: "the killing of …", "…, who was killed in July 2022", "the late …".</summary>
/// <param name="What">"killed", "dead" or "captured".</param>
/// <param name="IsSure">False for "reportedly", "believed to have been".</param>
/// <param name="When">The date that the sentence gives for it.</param>
internal sealed record LeaderFate(string What, bool IsSure, PartialDate? When)
{
    private const int FarthestDate = 12;
    private const int FarthestVerb = 12;
    private const int LongestAside = 8;

    public bool IsDeath => What != "captured";

    public string Words => $"{(IsSure ? "" : "reportedly ")}{What}{(When is null ? "" : $" {Preposition(When)}{When.ToWords()}")}";

    /// <summary>"Slain", "late": before a title.</summary>
    public static bool IsAdjective(string word) => OfAdjective(word) is not null;

    /// <summary>What became of the person whose name and title stand at these tokens; null where the sentence does not say.</summary>
    /// <param name="first">First token of the name with its title and group.</param>
    /// <param name="end">One past the last token.</param>
    /// <param name="title">Token of the title; the one that the adjectives before it belong to.</param>
    public static LeaderFate? Of(ClaimSentence s, int first, int end, int title)
    {
        if (Adjective(s, first, title) is { } adjective)
            return new LeaderFate(adjective, IsSure: true, null);
        if (Before(s, first) is { } before)
            return Told(s, before.What, before.At, end, isSure: true);
        return After(s, end) is { } after ? Told(s, after.What, after.At, after.At, after.IsSure) : null;
    }

    private static LeaderFate? Told(ClaimSentence s, string what, int cue, int from, bool isSure) =>
        s.IsDenied(cue, 6) || s.IsAny(cue - 1, ["almost", "nearly"]) ? null : new LeaderFate(what, isSure, Date(s, from));

    private static string Preposition(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => "on ",
        DatePrecision.Month or DatePrecision.Year => "in ",
        _ => "",
    };

    // "al-Qaeda's slain leader", "the late al-Qaeda leader".
    private static string? Adjective(ClaimSentence s, int first, int title)
    {
        for (var i = title - 1; i >= first - 1 && i >= s.First; i--)
        {
            if (OfAdjective(s.Word(i)) is { } what && !(i < first && s.Word(i) is "killed" or "captured"))
                return what;
        }
        return null;
    }

    private static string? OfAdjective(string word) => word switch
    {
        "slain" or "killed" or "assassinated" => "killed",
        "late" or "dead" or "deceased" => "dead",
        "captured" or "jailed" or "imprisoned" or "detained" => "captured",
        _ => null,
    };

    // "The killing of …", "a drone killed …".
    private static (string What, int At)? Before(ClaimSentence s, int first)
    {
        var at = first - 1;
        while (at > s.First && (LightWords.IsModifier(s.Word(at)) || s.IsAny(at, ["top", "supreme", "overall", "then", "reclusive", "elusive"])))
            at--;
        var isOf = s.Word(at) is "of";
        var what = isOf ? Named(s.Word(--at)) : Done(s.Word(at));
        // "12 people were killed, the leader said": nobody killed the leader.
        return what is null || (!isOf && s.IsAny(at - 1, ["was", "were", "been", "being", "be"])) ? null : (what, at);
    }

    // "… was killed", "…, who died", "…'s death", "… until his death".
    private static (string What, int At, bool IsSure)? After(ClaimSentence s, int end)
    {
        if (s.IsAny(end, ["'s", "'"]))
            return Named(s.Word(end + 1)) is { } own ? (own, end + 1, true) : null;
        var (passive, isSure) = (false, true);
        for (var i = SkipAside(s, end); i < Math.Min(s.End, end + FarthestVerb + LongestAside); i++)
        {
            var word = s.Word(i);
            if (Suffered(s, i, passive) is { } what)
                return (what, i, isSure);
            if (word is "until" or "till" && Until(s, i + 1) is { } ended)
                return (ended.What, ended.At, isSure);
            isSure &= !IsDoubt(word);
            passive |= word is "was" or "were" or "been" or "is" or "being" or "got";
            if (!(word is "," or "who" or "has" or "have" or "had" or "also" or "later" or "then" or "to" || word is "was" or "were" or "been" or "is" or "being" or "got" || IsDoubt(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))))
                return null;
        }
        return null;
    }

    private static (string What, int At)? Until(ClaimSentence s, int from)
    {
        for (var i = from; i < from + 5; i++)
        {
            if ((Named(s.Word(i)) ?? Suffered(s, i, s.IsAny(i - 1, ["was", "been"]))) is { } what)
                return (what, i);
        }
        return null;
    }

    // "NAME, 71, was killed", "NAME (also known as …) was killed".
    private static int SkipAside(ClaimSentence s, int at)
    {
        var close = s.Word(at) is "(" ? ")" : s.Word(at) is "," ? "," : null;
        if (close is null || s.IsAny(at + 1, ["who", "was", "killed", "died"]))
            return at;
        for (var i = at + 1; i <= at + LongestAside && i < s.End; i++)
        {
            if (s.Word(i) == close)
                return i + 1;
        }
        return at;
    }

    private static string? Suffered(ClaimSentence s, int at, bool passive) => s.Word(at) switch
    {
        "died" => "dead",
        "dead" when passive => "dead",
        // A headline leaves the auxiliary out: "leader killed in raid". Whoever kills, kills somebody.
        "killed" or "slain" or "assassinated" when passive || s.IsAny(at + 1, ["in", "by", "during", "near"]) => "killed",
        "shot" or "gunned" when passive && s.IsAny(at + 1, ["dead", "down"]) => "killed",
        "captured" or "arrested" or "detained" or "caught" when passive || s.IsAny(at + 1, ["in", "by", "during", "near"]) => "captured",
        _ => null,
    };

    private static string? Done(string word) => word switch
    {
        "killed" or "killing" or "kills" or "assassinated" or "assassinating" or "slew" => "killed",
        "captured" or "capturing" or "captures" or "arrested" or "arresting" or "detained" => "captured",
        _ => null,
    };

    private static string? Named(string word) => word switch
    {
        "killing" or "assassination" or "slaying" or "murder" => "killed",
        "death" or "demise" => "dead",
        "capture" or "arrest" or "detention" => "captured",
        _ => null,
    };

    private static bool IsDoubt(string word) => word is "reportedly" or "allegedly" or "believed" or "thought" or "presumed" or "rumoured" or "rumored" or "feared" or "reported";

    // The date in the words that follow, unless another matter begins before it.
    private static PartialDate? Date(ClaimSentence s, int from)
    {
        foreach (var date in s.Section.Dates)
        {
            if (date.First < from || date.First - from > FarthestDate || date.End > s.End)
                continue;
            return date.Date is { Earliest: not null } found && !Enumerable.Range(from, date.First - from).Any(i => s.IsAny(i, [";", "said", "told", "after", "since", "and", "that", "but", "announced", "confirmed"])) ? found : null;
        }
        return null;
    }
}
