using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>Acronyms: those inside names as listed, and those that a name's initials would make.</summary>
internal static class Acronyms
{
    private const int Longest = 6;

    private static readonly HashSet<string> Unspoken = new(StringComparer.Ordinal) { "the", "of", "in", "for", "and", "to", "on", "a" };

    /// <summary>The folded words of a name that are written in capitals ("isis" in "ISIS-Khorasan").</summary>
    internal static IReadOnlyList<string> In(string name)
    {
        var acronyms = new List<string>();
        var scanner = new WordScanner(name);
        while (scanner.Next())
        {
            var written = name.AsSpan(scanner.Start, scanner.End - scanner.Start);
            if (written.Length <= Longest && !written.ContainsAnyExceptInRange('A', 'Z'))
            {
                acronyms.Add(scanner.Letters.ToString());
            }
        }

        return acronyms;
    }

    /// <summary>The initials of a name, of all its words and of all but articles and small words ("LeT", "JNIM"), where they are three or more.</summary>
    internal static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var all = Initials(words);
        var spoken = Initials(words.Where(word => !Unspoken.Contains(word) && !Transliteration.IsArticle(word)));
        return new[] { all, spoken }.Where(initials => initials.Length >= 3).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The two initials of a name of two words ("IS"); null for any other. Too short to be taken for the name, long enough to suggest it.</summary>
    internal static string? Pair(IReadOnlyList<string> words) => words.Count == 2 ? Initials(words) : null;

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));
}
