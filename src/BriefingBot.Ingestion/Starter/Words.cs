using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>The words of the files for the closed lists of the facts: "part-of" for <see cref="RelationKind.PartOf"/>.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, SourceKind> SourceKinds = Of<SourceKind>();
    public static readonly IReadOnlyDictionary<string, Reliability> Reliabilities = Of<Reliability>(static word => word.ToUpperInvariant());
    public static readonly IReadOnlyDictionary<string, RelationKind> Relations = Of<RelationKind>();
    public static readonly IReadOnlyDictionary<string, AttackType> AttackTypes = Of<AttackType>();
    public static readonly IReadOnlyDictionary<string, AttackStatus> AttackStatuses = Of<AttackStatus>();
    public static readonly IReadOnlyDictionary<string, ActorKind> Actors = Of<ActorKind>();
    public static readonly IReadOnlyDictionary<string, AttributionStance> Stances = Of<AttributionStance>();
    public static readonly IReadOnlyDictionary<string, TollMeasure> Measures = Of<TollMeasure>();
    public static readonly IReadOnlyDictionary<string, TollQualifier> Qualifiers = Of<TollQualifier>();
    public static readonly IReadOnlyDictionary<string, PlacePrecision> Precisions = Of<PlacePrecision>();
    public static readonly IReadOnlyDictionary<string, bool> YesNo =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    private static Dictionary<string, T> Of<T>(Func<string, string>? spell = null)
        where T : struct, Enum
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>())
            words[(spell ?? Hyphenate)(value.ToString())] = value;
        return words;
    }

    private static string Hyphenate(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
