namespace BriefingBot.Engine.Groups;

/// <summary>A listed name that a typed one may stand for.</summary>
internal readonly record struct RankedName(ListedName Name, NameRank Rank)
{
    internal NameKind Kind => Rank switch
    {
        NameRank.Canonical => NameKind.Canonical,
        NameRank.Alias => NameKind.Alias,
        _ => NameKind.Variant,
    };
}
