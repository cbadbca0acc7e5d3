using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// Who claims, denies, blames, says in a cited stretch, held against who does so in what it cites. Names alone do not tell: both stand in the
/// evidence when a claim is put into another's mouth. Where the evidence names nobody beside its verb ("the group claimed …"), nothing is decided.
/// </summary>
internal static class SpokenWords
{
    /// <summary>The attributions that the citations give to somebody else.</summary>
    public static IEnumerable<string> SwappedIn(Cited cited, INameGraph names)
    {
        var stated = Utterance.Stated(cited.Text, CitedWords.Of(cited).Tokens).ToList();
        if (stated.Count == 0)
            yield break;
        var possible = cited.Citations.SelectMany(c => c.Quote is null ? Utterance.Recorded(c.Evidence) : Utterance.Possible(c.Evidence)).ToList();
        foreach (var statement in stated.Where(s => !IsBorne(s, possible, names)))
            yield return $"{string.Join(' ', statement.Voices[0])} ({statement.Act.ToString().ToLowerInvariant()})";
    }

    private static bool IsBorne(Utterance statement, List<Utterance> possible, INameGraph names)
    {
        var same = possible.Where(p => p.Act == statement.Act).ToList();
        if (same.Count > 0)
            return same.Exists(p => p.Voices.Count == 0 || HasVoice(p, statement.Voices[0], names));
        // Nobody does this in the evidence; whoever does the opposite there has been turned round.
        SpeechAct? opposite = statement.Act switch { SpeechAct.Claim => SpeechAct.Deny, SpeechAct.Deny => SpeechAct.Claim, _ => null };
        return !possible.Exists(p => p.Act == opposite && HasVoice(p, statement.Voices[0], names));
    }

    private static bool HasVoice(Utterance utterance, IReadOnlyList<string> voice, INameGraph names) =>
        voice.All(word => utterance.Voices.Any(v => v.Contains(word))) || names.NamesOfGroupsIn(utterance.Around).Any(n => voice.All(FoldedName.Words(n).Contains));
}
