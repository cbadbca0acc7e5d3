using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>A violent incident as one document reports it, its facts tied to the passages that say them.</summary>
/// <param name="StoryId">The story of the document: reports of one event.</param>
/// <param name="Published">Publication of the document; null where it is not known.</param>
/// <param name="IsNews">False for an older incident recalled as background: it may add to a known attack and makes no news.</param>
/// <param name="Confidence">0 to 1: how surely the document reports such an incident.</param>
public sealed record ReportedIncident(
    string DocumentId,
    string? StoryId,
    PublicationTime? Published,
    bool IsNews,
    AttackType Type,
    string? Method,
    bool? Suicide,
    AttackStatus Status,
    ActorKind ActorKind,
    PartialDate? Date,
    IReadOnlyList<Place> Places,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Weapons,
    IReadOnlyList<Attribution> Attributions,
    IReadOnlyList<TollObservation> Toll,
    IReadOnlyList<Citation> Citations,
    double Confidence)
{
    public Place? MainPlace => Places.Count > 0 ? Places[0] : null;
}
