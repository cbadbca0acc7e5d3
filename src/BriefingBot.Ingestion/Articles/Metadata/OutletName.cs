namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Chooses the outlet's name among what a page gives: no address, and no motto after the name.</summary>
internal static class OutletName
{
    private const int LongestName = 80;

    private static readonly string[] MottoMarks = [" | ", " :: ", " - ", " – ", " — "];

    public static string? Choose(IEnumerable<string?> names) =>
        names.Select(Name).FirstOrDefault(name => name is not null);

    private static string? Name(string? text)
    {
        var name = PlainWords.Clean(text);
        foreach (var mark in MottoMarks)
        {
            var cut = name.IndexOf(mark, StringComparison.Ordinal);
            if (cut > 1)
                name = name[..cut];
        }

        return name.Length is > 1 and <= LongestName && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }
}
