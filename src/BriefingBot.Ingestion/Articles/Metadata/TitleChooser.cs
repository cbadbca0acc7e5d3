using BriefingBot.Ingestion.Articles.Debris;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Chooses the article's title and knows its other forms, with and without the outlet's name.</summary>
internal static class TitleChooser
{
    private const int LongestTitle = 400;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    /// <summary>A heading that a declared title confirms is the title as readers see it; else the declared one; else the heading.</summary>
    public static string? Choose(IReadOnlyList<string?> declared, IReadOnlyList<string> headings, string? pageTitle, string? outlet)
    {
        var claims = declared.Append(pageTitle).Select(PlainWords.Clean).Where(text => text.Length is > 0 and <= LongestTitle).ToList();
        foreach (var heading in headings.Select(PlainWords.Clean).Where(text => text.Length is > 0 and <= LongestTitle))
        {
            var form = LineText.Normalise(heading);
            if (form.Length > 5 && claims.Any(claim => LineText.Normalise(claim).StartsWith(form, StringComparison.Ordinal)))
                return heading;
        }

        if (claims.Count > 0)
            return WithoutOutlet(claims[0], outlet);
        return headings.Count > 0 && PlainWords.Clean(headings[0]) is { Length: > 0 and <= LongestTitle } only ? only : null;
    }

    public static HashSet<string> Forms(IEnumerable<string?> titles, string? outlet)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var title in titles.Select(PlainWords.Clean).Where(text => text.Length > 0))
        {
            forms.Add(LineText.Normalise(title));
            forms.Add(LineText.Normalise(WithoutOutlet(title, outlet)));
        }

        forms.Remove("");
        return forms;
    }

    private static string WithoutOutlet(string title, string? outlet)
    {
        foreach (var separator in Separators)
        {
            var cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut <= 0)
                continue;
            var tail = title[(cut + separator.Length)..];
            if (outlet is not null && tail.Contains(outlet, StringComparison.OrdinalIgnoreCase) || cut > 20 && separator is " | " or " :: " or " » ")
                return title[..cut];
        }

        return title;
    }
}
