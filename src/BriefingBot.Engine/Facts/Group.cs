namespace BriefingBot.Engine.Facts;

/// <summary>Edges between two groups. <see cref="DistinctFrom"/> keeps lookalikes apart: the two share a name or nickname and are not the same.</summary>
public enum RelationKind
{
    PartOf,
    SplinterOf,
    Ally,
    Rival,
    DistinctFrom,
}

/// <summary>Another name of the same group (a same-as edge), with the citations that give it. It can be moved back to another group.</summary>
public sealed record GroupAlias(string Name, IReadOnlyList<Citation> Citations);

/// <summary>An edge to another group, with the citations that give it.</summary>
public sealed record GroupRelation(RelationKind Kind, string GroupId, string GroupName, IReadOnlyList<Citation> Citations);

/// <summary>An armed group: one canonical name, its aliases, its relations. Kinds and countries are those of the public lists cited.</summary>
/// <param name="Id">Lower-case, hyphenated, stable: "isis-k".</param>
/// <param name="Kind">Free word of the field: "insurgent group", "militia", "cartel", …</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries where the lists place it.</param>
public sealed record Group(
    string Id,
    string Name,
    string? Kind,
    IReadOnlyList<string> Countries,
    IReadOnlyList<GroupAlias> Aliases,
    IReadOnlyList<GroupRelation> Relations,
    IReadOnlyList<Citation> Citations);
