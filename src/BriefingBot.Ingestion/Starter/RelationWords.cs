using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>A relation as a sentence says it.</summary>
internal static class RelationWords
{
    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.PartOf => "is part of",
        RelationKind.SplinterOf => "split from",
        RelationKind.Ally => "is an ally of",
        RelationKind.Rival => "is a rival of",
        _ => "is distinct from",
    };
}
