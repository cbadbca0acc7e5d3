using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>What somebody says about a group: its own statements, and forecasts, warnings and assessments by others, in their own words.</summary>
internal static class ViewReader
{
    private const int LongestValue = 240;
    private const int ShortestWords = 3;

    public static IEnumerable<(string Group, string Attribute, string Value)> Read(ClaimSentence s, Voice voice)
    {
        if (voice.End - voice.First < ShortestWords || ReportsAnAct(s, voice))
            yield break;
        var value = $"“{Clip(s.Text(voice.First, voice.End))}”";
        if (voice.Group is { } group)
        {
            yield return (group, ClaimAttributes.Statement, value);
            yield break;
        }
        if (!IsAssessor(voice.Speaker) || About(s, voice) is not { } about || Kind(s, voice) is not { } kind)
            yield break;
        yield return (about, kind, value);
    }

    // An act is told by the ledger of its attack, who did it by its attributions.
    private static bool ReportsAnAct(ClaimSentence s, Voice voice)
    {
        for (var i = voice.First; i < voice.End; i++)
        {
            if (s.IsAny(i, ["responsibility", "killed", "wounded", "injured", "arrested", "detained", "detonated", "exploded", "abducted", "kidnapped", "bomber", "gunmen", "ambushed", "raided", "shot"]))
                return true;
            if (s.Word(i) is "carried" && s.Word(i + 1) is "out" && !s.IsAny(i - 1, ["be", "to"]))
                return true;
            if (s.Word(i) is "behind" && s.IsAny(i + 1, ["the", "friday", "monday", "this"]))
                return true;
        }
        return false;
    }

    private static bool IsAssessor(string speaker)
    {
        var words = speaker.Split(' ');
        if (words.Any(w => w.Trim(',', '.').ToLowerInvariant() is "police" or "residents" or "witnesses" or "locals" or "media" or "resident" or "witness" or "villagers" or "reporters" or "doctor" or "doctors" or "hospital" or "mayor"))
            return false;
        return words.Any(w => w.Length > 1 && char.IsUpper(w[0])) || words.Any(w => w is "officials" or "official" or "analysts" or "analyst" or "experts" or "expert" or "assessment" or "report" or "envoy" or "diplomats" or "intelligence" or "researchers" or "government");
    }

    // The group that the words are about: the first that is no mere object.
    private static string? About(ClaimSentence s, Voice voice)
    {
        var within = s.Subjects.Where(g => g.First >= voice.First && g.End <= voice.End).ToList();
        return within.Where(g => !s.IsAny(g.First - 1, ["against", "with", "from"])).Select(g => g.GroupId).FirstOrDefault() ?? within.Select(g => g.GroupId).FirstOrDefault();
    }

    private static string? Kind(ClaimSentence s, Voice voice)
    {
        if (s.IsAny(voice.Verb, ["warned", "warns", "warn"]))
            return ClaimAttributes.Warning;
        if (s.IsAny(voice.Verb, ["predicted", "predicts", "expects", "expect", "forecast"]))
            return ClaimAttributes.Forecast;
        var present = false;
        for (var i = voice.First; i < voice.End; i++)
        {
            // "Retains the capability and the will to strike" is no forecast.
            if (s.Word(i) is "will" && s.IsAny(i - 1, ["the", "political", "their", "its"]))
                continue;
            if (s.IsAny(i, ["will", "could", "may", "might", "would", "likely", "soon"]) || (s.Word(i) is "going" && s.Word(i + 1) is "to"))
                return ClaimAttributes.Forecast;
            present |= s.IsAny(i, ["is", "are", "remains", "remain", "has", "have", "poses", "pose", "retains", "retain", "can", "cannot", "continues", "continue", "lacks", "lack", "represents", "seems", "appears"]);
        }
        return present ? ClaimAttributes.Assessment : null;
    }

    private static string Clip(string words)
    {
        var plain = words.ReplaceLineEndings(" ").Trim().Trim('“', '”', '"', ',').Replace('“', '‘').Replace('”', '’');
        if (plain.Length <= LongestValue)
            return plain;
        var cut = plain.LastIndexOf(' ', LongestValue);
        return plain[..(cut > 0 ? cut : LongestValue)].TrimEnd(',', ';') + " …";
    }
}
