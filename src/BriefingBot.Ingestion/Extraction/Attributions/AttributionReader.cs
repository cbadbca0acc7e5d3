using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Attributions;

/// <summary>
/// Reads who is tied to an act and how: claimed (the actor's own words, "claimed responsibility"), attributed ("blamed on", "carried out by"),
/// suspected, denied ("denied any role", "rejected as baseless"), disputed.
/// </summary>
internal static class AttributionReader
{
    /// <summary>Tokens between the actor and the words that tie it to the act.</summary>
    private const int FarthestBefore = 25;
    private const int FarthestAfter = 8;
    private const int FarthestSuspect = 14;

    /// <param name="tokens">The sentence, or the stretch of it that tells of the act.</param>
    public static IEnumerable<ReadAttribution> Read(Section section, int sentence, SentenceTokens tokens)
    {
        var groups = section.Groups.Where(g => g.Span.Start >= tokens.Span.Start && g.Span.End <= tokens.Span.End).ToList();
        foreach (var group in groups.Where(g => IsActorOfNoun(section, tokens, g)))
            yield return new ReadAttribution(group.Span.Of(section.Text.Text), group.GroupId, AttributionStance.Attributed, SpeakerReader.Read(section.Text, tokens), section.SentenceEvidence(sentence));
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (StanceAt(section, tokens, i) is not { } cue)
                continue;
            if ((Nearest(section, groups, i, cue.ActorBefore) ?? TheGroup(section, sentence, tokens, i, cue.ActorBefore)) is not { } group)
                continue;
            if (groups.Contains(group) && Near(section, tokens, group, i) > (cue.ActorBefore ? FarthestBefore : cue.Stance == AttributionStance.Suspected ? FarthestSuspect : FarthestAfter))
                continue;
            var by = cue.Stance == AttributionStance.Claimed ? group.Span.Of(section.Text.Text) : SpeakerReader.Read(section.Text, tokens);
            yield return new ReadAttribution(group.Span.Of(section.Text.Text), group.GroupId, cue.Stance, by, section.SentenceEvidence(sentence));
        }
    }

    /// <summary>"An ISIS-K suicide bombing": the name before the act names its actor.</summary>
    private static bool IsActorOfNoun(Section section, SentenceTokens tokens, GroupSpan group)
    {
        var after = section.Text.Tokens.FindIndex(tokens.First, tokens.End - tokens.First, t => t.Start >= group.Span.End);
        for (var i = after; after >= 0 && i < tokens.End && i < after + 3; i++)
        {
            var word = section.Text.Tokens[i].Text;
            if (EventTriggers.TryGet(word, out var trigger) && trigger.IsNoun && trigger.Kind is not EventKind.Assassination)
                return true;
            if (word is not ("suicide" or "terror" or "terrorist" or "car" or "gun" or "rocket" or "knife"))
                return false;
        }
        return false;
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
            case "suspected" or "suspects" or "suspicion" or "suspicions" or "linked":
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

    /// <summary>"The group claimed …": the group that the sentence before speaks of first.</summary>
    private static GroupSpan? TheGroup(Section section, int sentence, SentenceTokens tokens, int at, bool before)
    {
        if (!before || sentence == 0)
            return null;
        var named = Enumerable.Range(tokens.First, at - tokens.First).Any(i => section.Text.Tokens[i].Text is "group" or "organization" or "organisation" or "movement" && i > tokens.First && section.Text.Tokens[i - 1].Is("the"));
        var previous = section.Text.Sentences[sentence - 1].Span;
        return named ? section.Groups.Where(g => previous.Contains(g.Span)).Cast<GroupSpan?>().FirstOrDefault() : null;
    }

    private static int Near(Section section, SentenceTokens tokens, GroupSpan group, int at)
    {
        var from = section.Text.Tokens.FindIndex(tokens.First, tokens.End - tokens.First, t => t.Start >= group.Span.Start);
        return from < 0 ? int.MaxValue : Math.Abs(from - at);
    }

    private static bool IsPossessor(Section section, GroupSpan group)
    {
        var text = section.Text.Text;
        return group.Span.End + 1 < text.Length && text[group.Span.End] is '\'' or '\u2019';
    }

    private static GroupSpan? Nearest(Section section, List<GroupSpan> groups, int at, bool before)
    {
        var position = section.Text.Tokens[at].Start;
        // "ISIS's branch, which claimed": the branch is meant, not its parent.
        var side = groups.Where(g => !IsPossessor(section, g)).Where(g => before ? g.Span.End <= position : g.Span.Start >= position).ToList();
        if (side.Count == 0)
            return null;
        return before ? side[^1] : side[0];
    }
}
