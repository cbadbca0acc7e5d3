namespace BriefingBot.Engine.Language;

/// <summary>The Arabic article takes the sound of a sun letter after it: al-Nusra is spoken, and often written, an-Nusra.</summary>
internal static class AssimilatedArticle
{
    private static readonly string[] SunLetters = ["sh", "th", "dh", "t", "d", "r", "z", "s", "n"];

    /// <summary>The name with each such article assimilated, or null when it has none.</summary>
    internal static string? In(IReadOnlyList<string> words)
    {
        var assimilated = words.ToArray();
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at] == "al" && SunLetters.FirstOrDefault(letter => words[at + 1].StartsWith(letter, StringComparison.Ordinal)) is { } sun)
            {
                assimilated[at] = "a" + sun;
            }
        }

        return assimilated.SequenceEqual(words) ? null : string.Join(' ', assimilated);
    }
}
