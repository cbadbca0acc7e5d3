namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>
/// "Al-Shabaab leader NAME", "NAME, the head of the group", "led by NAME": leaders as reported, not deputy ones. A leader whom the
/// sentence tells of as dead is a former one; "captured" and "reportedly killed" are told with the name.
/// </summary>
internal static class LeaderReader
{
    private sealed record Found(string Group, int First, int End, (int First, int End) Name);

    public static IEnumerable<ReadLeader> Read(ClaimSentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if ((OfTitle(s, i) ?? OfVerb(s, i)) is not { } found || s.IsDenied(i))
                continue;
            var place = (First: Math.Min(found.First, found.Name.First), End: Math.Max(found.End, found.Name.End));
            yield return new ReadLeader(found.Group, s.Text(found.Name.First, found.Name.End), LeaderFate.Of(s, place.First, place.End, i));
        }
    }

    private static Found? OfTitle(ClaimSentence s, int at)
    {
        if (s.Word(at) is not ("leader" or "chief" or "head" or "emir" or "chairman") || IsOther(s, at))
            return null;
        // "NAME, (the) leader of GROUP"
        if (s.Word(at + 1) is "of" && (s.NamedFrom(at + 2) ?? s.Covering(at + 2)) is { } of)
        {
            if (s.Word(of.End) is "'s")
                return null;
            var title = at;
            while (title > s.First && (LightWords.IsModifier(s.Word(title - 1)) || LeaderFate.IsAdjective(s.Word(title - 1)) || s.IsAny(title - 1, ["top", "supreme", "overall", "current", "new", "as"])))
                title--;
            var name = s.Word(title - 1) is "," ? PersonName.PlaceEndingAt(s, title - 1) : s.IsAny(title - 1, ["is", "became", "named", "appointed", "elected"]) ? PersonName.PlaceEndingAt(s, Verb(s, title - 1)) : null;
            name ??= s.Word(of.End) is "," ? PersonName.PlaceFrom(s, of.End + 1) : null;
            return name is { } place ? new Found(of.GroupId, title, of.End, place) : null;
        }
        var owner = at - 1;
        while (owner > s.First && (LeaderFate.IsAdjective(s.Word(owner)) || s.IsAny(owner, ["top", "supreme", "overall", "current", "new", "reclusive", "elusive", "'s", "'"])))
            owner--;
        if (s.Covering(owner) is not { } group || IsFormer(s, group.First - 1) || (s.Word(group.First - 1) is "the" && IsFormer(s, group.First - 2)))
            return null;
        var after = s.Word(at + 1) is "," or "is" ? at + 2 : at + 1;
        return PersonName.PlaceFrom(s, after) is { } person ? new Found(group.GroupId, group.First, at + 1, person) : null;
    }

    // "was named", "has been appointed".
    private static int Verb(ClaimSentence s, int at)
    {
        while (at > s.First && s.IsAny(at - 1, ["was", "has", "been", "is"]))
            at--;
        return at;
    }

    private static Found? OfVerb(ClaimSentence s, int at)
    {
        if (s.Word(at) is "led" or "headed" or "commanded" && s.Word(at + 1) is "by")
            return s.Before(at) is { IsPossessor: false } subject && PersonName.PlaceFrom(s, at + 2) is { } by ? new Found(subject.GroupId, at, at + 2, by) : null;
        if (s.Word(at) is "leadership" or "command" && s.Word(at - 1) is "the" && s.Word(at - 2) is "under" && s.Word(at + 1) is "of")
            return s.Before(at - 2) is { } under && PersonName.PlaceFrom(s, at + 2) is { } of ? new Found(under.GroupId, at - 2, at + 2, of) : null;
        if (s.Word(at) is not ("leads" or "heads"))
            return null;
        var led = s.Subjects.FirstOrDefault(g => g.First > at && g.First - at <= 2 && !g.IsPossessor && s.Word(g.End) is not "'s");
        return led.End > 0 && PersonName.PlaceEndingAt(s, s.Word(at - 1) is "who" ? at - (s.Word(at - 2) is "," ? 2 : 1) : at) is { } leads ? new Found(led.GroupId, at, led.End, leads) : null;
    }

    private static bool IsOther(ClaimSentence s, int at)
    {
        for (var i = at - 3; i <= at + 1; i++)
        {
            if (IsFormer(s, i) || s.IsAny(i, ["regional", "local", "provincial", "intelligence", "police", "army", "media", "military", "finance", "opposition"]))
                return true;
        }
        return s.Word(at + 1) is "'s";
    }

    private static bool IsFormer(ClaimSentence s, int at) => s.IsAny(at, ["former", "ex", "deputy", "then", "onetime", "future"]);
}
