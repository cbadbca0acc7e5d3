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

    /// <summary>The initials of a name of three words or more, without articles and small words; null when there are fewer.</summary>
    internal static string? Of(IReadOnlyList<string> words)
    {
        var spoken = words.Where(word => !Unspoken.Contains(word) && !Transliteration.IsArticle(word)).ToArray();
        return spoken.Length >= 3 ? string.Concat(spoken.Select(word => word[0])) : null;
    }
}
