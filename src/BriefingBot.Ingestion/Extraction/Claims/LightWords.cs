namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>Words that may stand between a group and what is said of it without making it the business of somebody else.</summary>
internal static class LightWords
{
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "which", "that", "who", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "also", "now", "still", "then", "once", "long", "already", "always", "ever", "since",
        ",", "(", ")", "-", "–", "—", "it", "group", "groups", "affiliate", "branch", "militants", "fighters", "forces", "members", "insurgents", "movement", "organization", "organisation", "militia",
        "known", "as", "called", "or", "to", "believed", "thought", "said", "estimated", "reported", "today", "may", "itself", "first", "'s", "'", "network", "rebels",
    };

    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "the", "a", "its", "their", "core", "main", "old", "wider", "broader", "rival", "afghan", "pakistani", "local", "ruling", "central", "global", "so-called", "larger", "both", "group", "terror", "terrorist", "militant", "jihadist", "\"", "“",
    };

    public static bool IsLight(string word) => Light.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    public static bool IsModifier(string word) => Modifiers.Contains(word);

    /// <summary>A part of a group, told by its parent's name.</summary>
    public static bool IsBranch(string word) => word is "affiliate" or "affiliates" or "branch" or "branches" or "offshoot" or "offshoots" or "chapter" or "wing" or "outpost" or "arm" or "splinter" or "province" or "faction";
}
