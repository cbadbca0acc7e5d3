namespace BriefingBot.Ingestion.Stories;

/// <summary>Cuts the site's own name from the end of a page title ("… - North Post", "… | World | North Post"): it is no part of the news.</summary>
internal static class SiteName
{
    private const int LeastWords = 3;

    private static readonly string[] Separators = [" | ", " |", " :: ", " - ", " \u2013 ", " \u2014 ", " \u00AB "];

    public static string CutFrom(string title)
    {
        foreach (var separator in Separators)
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
                if (WordCount(title.AsSpan(0, at)) >= LeastWords && IsName(title.AsSpan(at + separator.Length)))
                    return title[..at];
        return title;
    }

    // A second half of the headline has words in lower case; a name has none but "of" and the like.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        var start = true;
        int words = 0, lower = 0;
        foreach (var character in text)
        {
            var part = char.IsLetterOrDigit(character);
            if (part && start)
                (words, lower) = (words + 1, lower + (char.IsLower(character) ? 1 : 0));
            start = !part;
        }
        return words > 0 && lower * 4 <= words;
    }

    private static int WordCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split(' '))
            count += text[range].IsEmpty ? 0 : 1;
        return count;
    }
}
