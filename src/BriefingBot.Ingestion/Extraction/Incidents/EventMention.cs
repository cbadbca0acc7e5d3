using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Casualties;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>How a mention stands to what happened.</summary>
internal enum Standing
{
    Happened,
    Foiled,
    Threatened,

    /// <summary>Planned, feared, possible: nothing that a document reports as an event.</summary>
    Unreal,

    /// <summary>Many acts at once, counted or not: statistics, no incident.</summary>
    Aggregate,

    /// <summary>No violence meant: an accident, sport, a figure of speech.</summary>
    NoAttack,
}

/// <summary>One stretch of a sentence that tells of violence, with the arguments beside it.</summary>
internal sealed record EventMention(
    Section Section,
    int Sentence,
    int First,
    int End,
    EventKind Kind,
    Standing Standing,
    bool IsDefinite,
    bool IsRecalled,
    bool IsState,
    bool IsSuicide,
    PartialDate? Date,
    int? DaysFromAnchor,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<CasualtyObservation> Casualties)
{
    /// <summary>A country named in the stretch though not as the scene; the place of last resort.</summary>
    public GazetteerEntry? OtherCountry { get; init; }

    /// <summary>Told as another act than the one that the text has just spoken of.</summary>
    public bool IsAnother { get; init; }

    public IEnumerable<PlaceMention> Locations => Places.Where(p => !p.IsPeople);

    public bool HasLocalPlace => Places.Any(p => !p.IsPeople && p.Entry.Kind != PlaceKind.Country);

    /// <summary>Has a date, a place or a figure of its own.</summary>
    public bool IsSpecific => Date is not null || DaysFromAnchor is not null || Places.Any(p => !p.IsPeople) || Casualties.Any(c => c.Strength == CountStrength.Number);
}
