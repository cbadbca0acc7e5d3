using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>"Operates mainly in …", "strongholds are located in …", "controls parts of …": with places that the gazetteer knows.</summary>
internal static class AreaReader
{
    private const int FarthestPlace = 8;
    private const int FarthestNextPlace = 6;
    private const int LongestValue = 30;

    public static IEnumerable<(string Group, string Attribute, string Value)> Read(ClaimSentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (BeforeWhere(s, i) is { } inverted && !s.IsDenied(i))
                yield return inverted;
            if (Joint(s, i) is not { } joint || s.IsDenied(i) || s.Before(i, IsFoothold) is not { } subject || Ends(s, joint) is not { } end)
                continue;
            // "ISIS-K's rival operates …": what is possessed has to be a camp or a stronghold of it.
            if (subject.IsPossessor && !Enumerable.Range(subject.End, i - subject.End).Any(k => IsFoothold(s.Word(k))))
                continue;
            yield return (subject.GroupId, ClaimAttributes.Area, Upper(s.Text(i, end)));
            i = end;
        }
    }

    // "In Mali and parts of Niger where the group trains": the places stand before.
    private static (string Group, string Attribute, string Value)? BeforeWhere(ClaimSentence s, int at)
    {
        if (!s.IsAny(at, ["operates", "operate", "trains", "active", "based", "present"]) || s.Before(at) is not { IsPossessor: false } subject)
            return null;
        var where = subject.First - 1;
        if (s.Word(where) is "the")
            where--;
        var places = s.Section.Places.Where(p => p.First >= s.First && p.End <= where && where - p.First <= FarthestPlace).ToList();
        if (s.Word(where) is not "where" || places.Count == 0 || !Enumerable.Range(places[^1].End, where - places[^1].End).All(i => IsBetweenPlaces(s.Word(i))))
            return null;
        return (subject.GroupId, ClaimAttributes.Area, $"{Upper(s.Word(at))} in {s.Text(places[0].First, where - (s.Word(where - 1) is "," ? 1 : 0))}");
    }

    // Where the places begin: after "in", "across", …
    private static int? Joint(ClaimSentence s, int at)
    {
        switch (s.Word(at))
        {
            case "operates" or "operate" or "operated" or "operating" or "trains" or "active" or "based" or "present" or "headquartered" or "entrenched" or "concentrated" or "located" or "presence":
                for (var i = at + 1; i <= at + 4; i++)
                {
                    if (s.IsAny(i, ["in", "across", "throughout", "along", "inside", "within", "around"]))
                        return i + 1;
                    if (s.Word(i) is "out" && s.Word(i + 1) is "of")
                        return i + 2;
                    if (!LightWords.IsLight(s.Word(i)) && s.Word(i) is not ("and" or "operates" or "operating"))
                        return null;
                }
                return null;
            case "controls" or "control" or "controlled" or "holds" or "held":
                return s.IsAny(at + 1, ["parts", "swaths", "swathes", "territory", "large", "much", "most", "areas", "several", "towns", "districts"]) ? at + 1 : null;
            case "expanded" or "spread":
                for (var i = at + 1; i <= at + 5; i++)
                {
                    if (s.IsAny(i, ["in", "into", "to", "across"]))
                        return i + 1;
                    if (!s.IsAny(i, ["its", "their", "influence", "presence", "reach", "footprint", "operations", "rapidly", "quickly", "activities"]))
                        return null;
                }
                return null;
            default:
                return null;
        }
    }

    private static int? Ends(ClaimSentence s, int from)
    {
        var end = -1;
        foreach (var place in s.Section.Places.Where(p => p.First >= from && p.End <= s.End))
        {
            var gap = end < 0 ? place.First - from : place.First - end;
            if (gap > (end < 0 ? FarthestPlace : FarthestNextPlace) || place.End - from > LongestValue || (end >= 0 && !Enumerable.Range(end, gap).All(i => IsBetweenPlaces(s.Word(i)))))
                break;
            if (end < 0 && Enumerable.Range(from, gap).Any(i => s.IsAny(i, [",", ";", "and", "but", "that", "after"])))
                break;
            end = place.End;
        }
        if (end < 0)
            return null;
        for (var i = end; i < Math.Min(s.End, end + 8) && (s.IsAny(i, ["'s", "'", ",", "and", "-"]) || IsQuarter(s.Word(i)) || IsDivision(s.Word(i))); i++)
        {
            if (IsDivision(s.Word(i)))
                end = i + 1;
        }
        return end;
    }

    private static bool IsBetweenPlaces(string word) => word is "," or "and" or "or" or "the" or "parts" or "of" or "in" or "'s" or "-" or "–" or "as" or "well" or "neighbouring" or "neighboring" or "border" || IsQuarter(word) || IsDivision(word);

    private static bool IsQuarter(string word) => word is "northern" or "southern" or "eastern" or "western" or "northeastern" or "northwestern" or "southeastern" or "southwestern" or "central" or "north" or "south" or "east" or "west" or "lawless" or "tribal" or "rural";

    private static bool IsDivision(string word) => word is "province" or "provinces" or "region" or "regions" or "districts" or "district" or "areas" or "area" or "border" or "state" or "states" or "valley" or "coast";

    private static bool IsFoothold(string word) => word is "camps" or "strongholds" or "bases" or "hideouts" or "havens" or "training" or "and" or "a" or "strong" or "its" or "stronghold" or "cells" or "presence" or "remains" or "an" or "maintains" or "main" or "with";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
