using System.Globalization;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>"Formed in 2015", "was founded in 2014 or 2015", "since its creation in 1994": only with a year.</summary>
internal static class FoundingReader
{
    private const int FarthestYear = 12;

    public static IEnumerable<(string Group, string Attribute, string Value)> Read(ClaimSentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            var length = Cue(s, i);
            if (length == 0 || s.IsDenied(i) || Year(s, i + length) is not { } year || Subject(s, i, length) is not { } group)
                continue;
            yield return (group, ClaimAttributes.Founded, year);
        }
    }

    private static int Cue(ClaimSentence s, int at) => s.Word(at) switch
    {
        "founded" or "formed" or "established" or "created" or "emerged" or "founding" or "formation" or "creation" or "inception" => 1,
        "set" when s.Word(at + 1) is "up" => 2,
        "came" when s.Word(at + 1) is "into" && s.Word(at + 2) is "being" or "existence" => 3,
        _ => 0,
    };

    private static string? Subject(ClaimSentence s, int at, int length)
    {
        if (s.Word(at) is "founding" or "formation" or "creation" or "inception")
            return s.Covering(at - 1) is { IsPossessor: true } own ? own.GroupId : s.Covering(at - 2) is { IsPossessor: true } possessor && s.Word(at - 1) is "'s" or "'" ? possessor.GroupId : s.Word(at + 1) is "of" ? s.NamedFrom(at + 2)?.GroupId : null;
        var isPassive = s.IsAny(at - 1, ["was", "were", "been"]) || (s.IsAny(at - 2, ["was", "were", "been"]) && LightWords.IsLight(s.Word(at - 1)));
        if (isPassive || s.Word(at) is "emerged" or "came" || s.IsAny(at - 1, [",", "("]) || (s.Word(at + length) is "in" && s.Covering(at - 1) is not null))
        {
            if (s.Before(at) is { IsPossessor: false } before)
                return before.GroupId;
        }
        if (at - s.First <= 1 && s.Word(at) is not ("emerged" or "came"))
            return AfterComma(s, at) ?? s.Current;
        // "Former commanders founded ISIS-K in 2015."
        var isActive = !isPassive && s.Word(at + length) is not ("by" or "in" or "as");
        return isActive && s.Subjects.FirstOrDefault(g => g.First >= at + length && g.First - at - length <= 1) is { End: > 0 } made && !made.IsPossessor ? made.GroupId : null;
    }

    private static string? AfterComma(ClaimSentence s, int at)
    {
        foreach (var subject in s.Subjects)
        {
            if (subject.First > at && s.IsAny(subject.First - 1, [",", "the"]))
                return subject.GroupId;
        }
        return null;
    }

    private static string? Year(ClaimSentence s, int from)
    {
        for (var i = from; i < Math.Min(s.End, from + FarthestYear); i++)
        {
            if (s.Word(i) is ";" or "." or "that" or "after" or "before")
                return null;
            if (!IsYear(s.Word(i)) || !(s.IsAny(i - 1, ["in", "since", "around", "about", "early", "late", "mid", "of"]) || IsMonth(s.Word(i - 1))))
                continue;
            var first = IsMonth(s.Word(i - 1)) ? i - 1 : i;
            var end = s.IsAny(i + 1, ["or", "to", "and"]) && IsYear(s.Word(i + 2)) && s.Word(i + 1) is "or" ? i + 3 : i + 1;
            return s.Text(first, end);
        }
        return null;
    }

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100;

    private static bool IsMonth(string word) => Array.Exists(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.Equals(word, StringComparison.OrdinalIgnoreCase) && m.Length > 0);
}
