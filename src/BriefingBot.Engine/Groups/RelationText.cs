using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

internal static class RelationText
{
    public static Cited Of(GroupRelation relation) => new($"{Words(relation.Kind)} {relation.GroupName}", relation.Citations);

    private static string Words(RelationKind kind) => kind switch
    {
        RelationKind.PartOf => "part of",
        RelationKind.SplinterOf => "split from",
        RelationKind.Ally => "allied with",
        RelationKind.Rival => "rival of",
        _ => "not the same as",
    };

    /// <summary>The word of the JSON contract: "part-of".</summary>
    public static string Key(RelationKind kind) => kind switch
    {
        RelationKind.PartOf => "part-of",
        RelationKind.SplinterOf => "splinter-of",
        RelationKind.Ally => "ally",
        RelationKind.Rival => "rival",
        _ => "distinct-from",
    };
}
