namespace BriefingBot.Storage.Dialects;

/// <summary>The words of a typed query: letters and digits only, so that no search language's signs are left.</summary>
internal static class SearchWords
{
    private const int MostWords = 16;
    private const int LongestWord = 64;

    // Words that stand in so many texts, or in so many names, that looking for them tells little.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "islamic", "islam", "state", "front", "army", "movement", "party", "province", "people", "peoples", "liberation", "national", "forces", "force", "brigade", "brigades", "united", "union", "new", "popular", "democratic", "republic", "republican",
        "revolutionary", "organization", "organisation", "group", "council", "branch", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "greater", "self", "defence", "defense", "military", "armed", "youth", "alliance", "coalition", "fighters", "freedom", "des", "de", "la", "du", "los", "e", "y",
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "is", "was", "were", "are", "be", "with", "from", "that", "this", "it", "as", "al", "el",
    };

    /// <summary>The words that tell a phrase from others, once each; all of them where none does.</summary>
    public static List<string> Telling(List<string> words) => words.Exists(w => !Common.Contains(w)) ? [.. words.Where(w => !Common.Contains(w)).Distinct(StringComparer.Ordinal)] : words;

    public static IEnumerable<string> Of(string typed)
    {
        var words = new string([.. typed.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' ')]);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords).Select(w => w.Length > LongestWord ? w[..LongestWord] : w);
    }
}
