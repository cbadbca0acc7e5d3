using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>The GTD attack type of an incident, what more can be said of the method, and who acted (GTD codebook, "Attack Type").</summary>
internal static class AttackTyping
{
    public static (AttackType Type, string? Method) Of(IncidentDraft draft)
    {
        var suicide = draft.Mentions.Exists(m => m.IsSuicide);
        return draft.Kind switch
        {
            EventKind.Bombing => (AttackType.Bombing, suicide ? "suicide bombing" : Says(draft, "car-bomb", ("car", "bomb")) ? "car bomb" : null),
            EventKind.Shooting when Says(draft, "accidentally", ("accidental", "shooting")) => (AttackType.ArmedAssault, "accidental shooting"),
            EventKind.Shooting => (AttackType.ArmedAssault, "shooting"),
            EventKind.Stabbing => (AttackType.ArmedAssault, "stabbing"),
            EventKind.Assassination => (AttackType.Assassination, null),
            EventKind.Kidnapping => (AttackType.HostageTakingKidnapping, "kidnapping"),
            EventKind.HostageSiege => (AttackType.HostageTakingBarricade, "hostage taking"),
            EventKind.Hijacking => (AttackType.Hijacking, "hijacking"),
            EventKind.Arson => (AttackType.FacilityAttack, "arson"),
            EventKind.Robbery => (AttackType.Unknown, "robbery"),
            EventKind.Sabotage => (AttackType.FacilityAttack, "sabotage"),
            EventKind.WorkStoppage => (AttackType.Unknown, "forced work stoppage"),
            EventKind.Attack => (Armed(draft) ? AttackType.ArmedAssault : AttackType.Unknown, null),
            _ => (AttackType.Unknown, null),
        };
    }

    public static ActorKind ActorOf(IncidentDraft draft, List<ReadAttribution> attributions)
    {
        if (attributions.Exists(a => a.IsState is false && a.Stance is AttributionStance.Claimed or AttributionStance.Attributed or AttributionStance.Suspected))
            return ActorKind.Group;
        if (draft.Mentions.Count(m => m.IsState) * 2 > draft.Mentions.Count)
            return ActorKind.State;
        if (Names(draft, "terrorist", "terrorists", "militant", "militants", "rebels", "guerrillas", "insurgents", "jihadists", "extremists", "separatists", "guerrilla", "rebel"))
            return ActorKind.Group;
        if (draft.Kind == EventKind.Robbery || Names(draft, "gang", "robbery", "sheriff", "detectives", "homicide", "dispute", "domestic", "sheriff's", "deputies", "felon", "drive-by", "burglary"))
            return ActorKind.Criminal;
        return ActorKind.Unknown;
    }

    private static bool Armed(IncidentDraft draft) => Names(draft, "gunmen", "gunman", "guns", "rifles", "fire", "armed", "gunfire", "weapons");

    private static bool Names(IncidentDraft draft, params string[] words) =>
        draft.Sentences.Any(s => Tokens(s).Any(word => Array.IndexOf(words, word) >= 0));

    private static bool Says(IncidentDraft draft, string single, (string First, string Second) pair) =>
        draft.Sentences.Any(s => Tokens(s).Contains(single) || Tokens(s).Zip(Tokens(s).Skip(1)).Any(p => p.First == pair.First && p.Second == pair.Second));

    private static IEnumerable<string> Tokens((Section Section, int Sentence) place)
    {
        var range = place.Section.Text.Sentences[place.Sentence];
        return place.Section.Text.Tokens.GetRange(range.First, range.End - range.First).Select(t => t.Text);
    }
}
