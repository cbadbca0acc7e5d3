namespace BriefingBot.Engine.Groups;

/// <summary>A quiet accent colour for a group, the same on every platform and every day. It means nothing else.</summary>
internal static class GroupColour
{
    private static readonly string[] Palette =
        ["#3e6990", "#7a5195", "#2f7f6f", "#a05a2c", "#5c6f2f", "#8c3f5a", "#41638a", "#6b5b95", "#4f7942", "#9a6324"];

    public static string Of(string groupId)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261u;
        foreach (var c in groupId)
            hash = (hash ^ c) * 16777619u;
        return Palette[hash % (uint)Palette.Length];
    }
}
