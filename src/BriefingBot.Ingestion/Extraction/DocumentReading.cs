using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>What part an incident plays in the document.</summary>
public enum IncidentRole
{
    /// <summary>What the document is about; the first incident.</summary>
    Main,

    /// <summary>Reported beside the main one.</summary>
    Reported,

    /// <summary>An older incident recalled as background, with a date, place or toll of its own. It may add to a known attack; it is no news.</summary>
    Recalled,
}

/// <summary>
/// Words of a document. <paramref name="Part"/> says which text the offsets count in: the body, the title (a heading), or the caption
/// with the number <paramref name="Section"/>.
/// </summary>
public sealed record Evidence(PassageKind Part, int Section, int Start, int End, string Text);

/// <summary>A filler of a slot, in the document's words.</summary>
public sealed record Mention(string Text, Evidence Evidence, double Confidence = 1);

/// <summary>Who is said to have acted.</summary>
/// <param name="Organization">A group or force; otherwise people.</param>
/// <param name="GroupId">The known group, where the name is one.</param>
public sealed record Perpetrator(string Text, bool Organization, string? GroupId, AttributionStance? Stance, Evidence Evidence, double Confidence = 1);

/// <summary>One voice tying an actor to the incident.</summary>
/// <param name="By">Who says so; null where the document says it in its own voice.</param>
public sealed record ReadAttribution(string Actor, string? GroupId, AttributionStance Stance, string? By, Evidence Evidence)
{
    /// <summary>The actor is a state, named by its country.</summary>
    public bool IsState { get; init; }
}

/// <summary>One figure for one measure, as the words bound it.</summary>
public sealed record ReadToll(TollMeasure Measure, int Low, int? High, TollQualifier Qualifier, string Words, string? By, bool? IncludesAttackers, Evidence Evidence)
{
    /// <summary>What it corrects, where the document says that it corrects something.</summary>
    public CorrectedFigure? Corrects { get; init; }
}

/// <summary>A figure that a document takes back.</summary>
/// <param name="Low">Null where the document does not say which figure ("corrects toll to 12").</param>
public sealed record CorrectedFigure(int? Low, int? High, TollQualifier Qualifier, string? Words, Evidence Evidence);

/// <summary>A violent incident as one document reports it.</summary>
/// <param name="Method">Says more where the type is coarse: "car bomb", "arson", "robbery", "accidental shooting".</param>
/// <param name="Suicide">Null where the document does not say.</param>
/// <param name="Victims">People named.</param>
/// <param name="VictimGroups">People described but not named: "bank staff", "worshippers".</param>
/// <param name="Killed">The figure that the document itself puts first, from <paramref name="Tolls"/>.</param>
/// <param name="Confidence">0 to 1: how surely this is an incident that the document reports.</param>
public sealed record ReadIncident(
    IncidentRole Role,
    AttackType Type,
    string? Method,
    bool? Suicide,
    AttackStatus Status,
    ActorKind ActorKind,
    PartialDate? Date,
    IReadOnlyList<Place> Places,
    IReadOnlyList<Perpetrator> Perpetrators,
    IReadOnlyList<ReadAttribution> Attributions,
    IReadOnlyList<Mention> Targets,
    IReadOnlyList<Mention> Victims,
    IReadOnlyList<Mention> VictimGroups,
    IReadOnlyList<Mention> Weapons,
    ReadToll? Killed,
    ReadToll? Injured,
    IReadOnlyList<ReadToll> Tolls,
    IReadOnlyList<Evidence> Evidence,
    double Confidence);

/// <summary>What a document reports, the main incident first.</summary>
public sealed record DocumentReading(string Id, IReadOnlyList<ReadIncident> Incidents)
{
    /// <summary>What it says of known groups.</summary>
    public IReadOnlyList<ReadClaim> Claims { get; init; } = [];
}
