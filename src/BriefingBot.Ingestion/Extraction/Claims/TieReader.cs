using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>Ties between two known groups: where one comes from, whom it is loyal to or allied with, whom it fights.</summary>
internal static class TieReader
{
    private sealed record Tie(string[] Cue, string Attribute, string Words);

    private static readonly Tie[] Ties =
    [
        .. Of(ClaimAttributes.Alliance, "Pledged allegiance to", "pledged allegiance to", "pledges allegiance to", "pledged its allegiance to", "swore allegiance to", "sworn allegiance to", "declared allegiance to", "pledged loyalty to", "swore loyalty to"),
        .. Of(ClaimAttributes.Alliance, "Allied with", "allied with", "allied to", "ally of", "allies of", "alliance with", "aligned with", "joined forces with", "cooperates with", "works with"),
        .. Of(ClaimAttributes.Origin, "Affiliate of", "affiliate of", "affiliated with", "affiliated to"),
        .. Of(ClaimAttributes.Origin, "Branch of", "branch of", "chapter of", "wing of", "arm of"),
        .. Of(ClaimAttributes.Origin, "Offshoot of", "offshoot of"),
        .. Of(ClaimAttributes.Origin, "Split from", "split from", "broke away from", "splintered from", "splinter of", "splinter faction of", "breakaway faction of", "splinter group of"),
        .. Of(ClaimAttributes.Rivalry, "Rival of", "rival of", "rivals of", "rival to"),
        .. Of(ClaimAttributes.Rivalry, "Enemy of", "enemy of", "enemies of", "foe of", "opposed to", "hostile to"),
        .. Of(ClaimAttributes.Rivalry, "At war with", "at war with", "war with", "war against"),
        .. Of(ClaimAttributes.Rivalry, "In conflict with", "conflict with", "clashed with", "clashes with", "battle with"),
        .. Of(ClaimAttributes.Rivalry, "Fights", "fighting", "fighting against", "fights", "fights against", "fought", "fought against", "battling", "battles"),
    ];

    private static readonly ILookup<string, Tie> ByFirstWord = Ties.OrderByDescending(t => t.Cue.Length).ToLookup(t => t.Cue[0], StringComparer.Ordinal);

    public static IEnumerable<(string Group, string Attribute, string Value)> Read(ClaimSentence s)
    {
        if (s.Subjects.Select(g => g.GroupId).Distinct(StringComparer.Ordinal).Count() < 2)
            yield break;
        for (var i = s.First; i < s.End; i++)
        {
            foreach (var tie in ByFirstWord[s.Word(i)])
            {
                if (!s.Is(i, tie.Cue) || s.IsDenied(i) || s.NamedFrom(i + tie.Cue.Length) is not { } other || s.Before(i, IsLinking) is not { IsPossessor: false } subject || subject.GroupId == other.GroupId)
                    continue;
                // "Allied with the Taliban's enemies" ties it to somebody else.
                if (s.Word(other.End) is "'s" or "'")
                    break;
                yield return (subject.GroupId, tie.Attribute, $"{tie.Words} {s.Text(other.First, other.End)}");
                break;
            }
        }
    }

    private static IEnumerable<Tie> Of(string attribute, string words, params string[] cues) => cues.Select(c => new Tie(c.Split(' '), attribute, words));

    private static bool IsLinking(string word) => word is "a" or "an" or "the" or "in" or "its" or "their" or "remains" or "remained" or "considers" or "sees" or "became" or "become" or "forged" or "formed" or "closely" or "into" or "entered" or "be" or "main" or "bitter" or "ardent"
        or "sworn" or "old" or "regional" or "local" or "open" or "direct" or "afghan" or "somali" or "nigerian" or "breakaway" or "armed" or "sometimes" or "often" or "regularly" or "repeatedly" or "formal" or "powerful" or "deadliest" or "and" or "waged" or "waging";
}
