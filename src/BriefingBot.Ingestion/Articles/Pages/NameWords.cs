namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Splits class and id attributes into lower-case words, at punctuation, digits and inner capitals.</summary>
internal static class NameWords
{
    private const int MaxLength = 400;

    public static IReadOnlyList<string> Of(string? classes, string? id)
    {
        if (string.IsNullOrEmpty(classes) && string.IsNullOrEmpty(id))
            return [];
        var words = new List<string>();
        Split(classes, words);
        Split(id, words);
        return words;
    }

    private static void Split(string? text, List<string> words)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var length = Math.Min(text.Length, MaxLength);
        var start = 0;
        for (var i = 0; i <= length; i++)
        {
            var ends = i == length || !char.IsLetter(text[i]);
            var turns = !ends && i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            if (!ends && !turns)
                continue;
            if (i > start)
                words.Add(text[start..i].ToLowerInvariant());
            start = turns ? i : i + 1;
        }
    }
}
