using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Attributions;

/// <summary>
/// Reads who is tied to an act and how: claimed (the actor's own words, "claimed responsibility"), attributed ("blamed on", "carried out by"),
/// suspected, denied ("denied any role", "rejected as baseless"), disputed.
/// </summary>
internal static class AttributionReader
{
    public static IEnumerable<ReadAttribution> Read(Section section, int sentence)
    {
        var tokens = section.Text.Sentences[sentence];
        var groups = section.Groups.Where(g => g.Span.Start >= tokens.Span.Start && g.Span.End <= tokens.Span.End).ToList();
        if (groups.Count == 0)
            yield break;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (StanceAt(section, tokens, i) is not { } cue)
                continue;
            if (Nearest(section, groups, i, cue.ActorBefore) is not { } group)
                continue;
            var by = cue.Stance == AttributionStance.Claimed ? group.Span.Of(section.Text.Text) : SpeakerReader.Read(section.Text, tokens);
            yield return new ReadAttribution(group.Span.Of(section.Text.Text), group.GroupId, cue.Stance, by, section.SentenceEvidence(sentence));
        }
    }

    private static (AttributionStance Stance, bool ActorBefore)? StanceAt(Section section, SentenceTokens tokens, int at)
    {
        string Word(int i) => i >= tokens.First && i < tokens.End ? section.Text.Tokens[i].Text : "";
        switch (Word(at))
        {
            case "claimed" or "claiming" or "claims" or "claim":
                var claims = Word(at + 1) is "responsibility" or "credit" || Word(at + 2) is "responsibility" || (Word(at + 1) is "the" && Word(at + 2) is "attack" or "bombing" or "shooting");
                var negated = Word(at - 1) is "not" || Word(at - 2) is "not" || Word(at - 3) is "no" || Word(at - 2) is "no" || Word(at - 1) is "immediately" && Word(at - 2) is "one";
                return claims && !negated ? (AttributionStance.Claimed, true) : null;
            case "denied" or "denies" or "denying" or "rejected" or "rejects" or "disavowed" or "refute" or "refuted":
                return (AttributionStance.Denied, true);
            case "disputed" or "disputes":
                return (AttributionStance.Disputed, true);
            case "blamed" or "blames" or "blaming" or "accused" or "accuses" or "accusing":
                return (AttributionStance.Attributed, Word(at + 1) is "for");
            case "attributed" when Word(at + 1) is "to":
                return (AttributionStance.Attributed, false);
            case "suspected" or "suspects" or "suspect" or "likely" or "suspicion":
                return (AttributionStance.Suspected, false);
            case "out" when Word(at - 1) is "carried" or "carry":
                return (AttributionStance.Attributed, Word(at + 1) is not "by");
            case "orchestrated" or "perpetrated" or "staged" or "launched" or "masterminded":
                return (AttributionStance.Attributed, Word(at + 1) is not "by");
            case "responsible" when Word(at + 1) is "for":
                return (AttributionStance.Attributed, true);
            default:
                return null;
        }
    }

    private static GroupSpan? Nearest(Section section, List<GroupSpan> groups, int at, bool before)
    {
        var position = section.Text.Tokens[at].Start;
        var side = groups.Where(g => before ? g.Span.End <= position : g.Span.Start >= position).ToList();
        if (side.Count == 0)
            return null;
        return before ? side[^1] : side[0];
    }
}
