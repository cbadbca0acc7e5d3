namespace BriefingBot.Engine.Facts;

/// <summary>How exactly a place is known, from the point to the country.</summary>
public enum PlacePrecision
{
    Exact,
    City,
    Region,
    Country,
}

/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record Place(string Name, string? Country, double? Latitude = null, double? Longitude = null, PlacePrecision Precision = PlacePrecision.City);

/// <summary>
/// One violent event as the documents report it. Proposed until two independent sources or an analyst confirm; shown all the same, and marked.
/// </summary>
/// <param name="Method">Says more where the GTD type is coarse: "car bomb", "arson", "robbery".</param>
/// <param name="Suicide">Null where no source says.</param>
public sealed record Attack(
    string Id,
    string Title,
    PartialDate? Date,
    Place? Place,
    AttackType Type,
    string? Method,
    bool? Suicide,
    AttackStatus Status,
    ActorKind ActorKind,
    ClaimStatus Review,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Weapons,
    IReadOnlyList<Attribution> Attributions,
    IReadOnlyList<TollObservation> Toll,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>Ids of attacks that an analyst found to be this one; they keep leading here.</summary>
    public IReadOnlyList<string> MergedIds { get; init; } = [];

    /// <summary>True where <see cref="Review"/> is an analyst's word and not a count of sources.</summary>
    public bool IsJudged { get; init; }
}
