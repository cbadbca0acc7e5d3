using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>"Has between 4,000 and 6,000 fighters", "lost about half of its fighters": how strong a group is said to be, not whom it killed, nor how many of it are gone; what it lost is a matter of its state.</summary>
internal static class StrengthReader
{
    /// <summary>Below this a count of members is a cell or a delegation.</summary>
    private const int LeastStrength = 20;

    public static IEnumerable<(string Group, string Attribute, string Value)> Read(ClaimSentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (Lost(s, i) is { } lost)
                yield return (lost.Group, ClaimAttributes.Status, lost.Value);
            if (!NumberReader.TryRead(s.Section.Text.Tokens, i, out var number) || number.IsOrdinal || number.End > s.End)
                continue;
            if (Noun(s, number.End) is { } end && Math.Max(number.Low, number.High ?? 0) >= LeastStrength && Owner(s, i) is { } owner && !s.IsDenied(i))
                yield return (owner, ClaimAttributes.Strength, s.Text(i, end));
            i = number.End - 1;
        }
    }

    private static int? Noun(ClaimSentence s, int at)
    {
        for (var i = at; i <= at + 2; i++)
        {
            if (s.IsAny(i, ["fighters", "militants", "members", "combatants", "insurgents", "guerrillas", "rebels", "troops", "operatives", "men", "gunmen", "soldiers"]))
                return AreGone(s, i + 1) ? null : i + 1;
            if (!s.IsAny(i, ["active", "armed", "core", "trained", "hardcore", "full-time", "foreign"]))
                return null;
        }
        return null;
    }

    // "500 fighters killed", "500 members who have been arrested", "500 fighters in prison"; but "500 fighters who killed …" are there.
    private static bool AreGone(ClaimSentence s, int at)
    {
        if (s.Word(at) is "in" or "behind")
            return s.IsAny(at + 1, ["prison", "prisons", "jail", "jails", "custody", "detention", "captivity", "bars"]);
        var isPassive = true;
        for (var i = at; i < s.End; i++)
        {
            if (s.IsAny(i, ["died", "perished", "surrendered", "defected", "deserted", "dead", "missing"]) || (isPassive && s.IsAny(i, ["killed", "slain", "lost", "arrested", "captured", "detained", "wounded", "injured", "imprisoned", "eliminated", "neutralized", "neutralised", "taken", "left"])))
                return true;
            isPassive = (isPassive && s.Word(i) is not ("who" or "that")) || s.IsAny(i, ["were", "was", "been", "are"]);
            if (!(s.IsAny(i, ["who", "that", "were", "was", "been", "have", "has", "had", "are", "being", "since", "already", "also"]) || (s.Word(i).Length > 4 && s.Word(i).EndsWith("ly", StringComparison.Ordinal))))
                return false;
        }
        return false;
    }

    private static string? Owner(ClaimSentence s, int at)
    {
        var cue = at - 1;
        if (s.IsAny(cue, ["of", "at"]) && s.IsAny(cue - 1, ["strength", "consists", "consisting", "estimated"]))
            cue--;
        if (s.Word(cue) is "strength")
            return s.Covering(cue - 1) is { IsPossessor: true } its ? its.GroupId : s.Word(cue - 1) is "'s" && s.Covering(cue - 2) is { } named ? named.GroupId : null;
        if (s.Word(cue) is "with" && s.Word(cue - 1) is not ",")
            return null;
        return s.IsAny(cue, ["has", "have", "had", "with", "commands", "commanded", "boasts", "fields", "numbers", "numbering", "comprises", "includes", "consists", "estimated", "maintains", "retains"])
            ? s.Before(cue) is { IsPossessor: false } subject ? subject.GroupId : null
            : null;
    }

    private static (string Group, string Value)? Lost(ClaimSentence s, int at)
    {
        if (s.Word(at) is not "lost" || s.IsDenied(at) || s.Before(at) is not { } subject)
            return null;
        for (var i = at + 1; i <= at + 5; i++)
        {
            if (s.IsAny(i, ["fighters", "members", "militants"]) && s.IsAny(i - 1, ["its", "their"]) && s.Word(i - 2) is "of")
                return (subject.GroupId, $"Lost {s.Text(at + 1, i + 1)}");
        }
        return null;
    }
}
