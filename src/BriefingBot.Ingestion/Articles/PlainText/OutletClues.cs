using BriefingBot.Ingestion.Articles.Debris;

namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>Finds the outlet that a copied text came from, where the text is explicit: a source line, a call to join, or whom people told things.</summary>
internal static class OutletClues
{
    private const int FewestTold = 3;
    private const int LongestName = 40;

    private static readonly string[] SourceLabels = ["source: ", "sourse: ", "via: ", "originally published by ", "originally published on ", "first published by ", "first published in ", "this article originally appeared on ", "this article originally appeared in "];

    private static readonly (string Before, string After)[] Calls =
        [("Join ", " for access"), ("Subscribe to ", " to continue"), ("Subscribe to ", " to read"), ("Sign in to ", " to read"), ("appeared first on ", ".")];

    /// <returns>The outlet's name, and the article's address when a source line gives it in full.</returns>
    public static (string? Outlet, Uri? Address) Find(List<TextLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsOpen && line.Text.Length <= 300))
        {
            if (FromSourceLine(line.Text, lines) is { } source)
                return source;
        }

        foreach (var line in lines.Where(line => line.Text.Length <= 300))
        {
            if (Calls.Select(call => Between(line.Text, call.Before, call.After)).FirstOrDefault(name => name is not null) is { } name)
                return (name, null);
        }

        return (MostTold(lines), null);
    }

    private static (string?, Uri?)? FromSourceLine(string line, List<TextLine> lines)
    {
        foreach (var label in SourceLabels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var value = line[label.Length..].Trim().TrimEnd('.');
            var address = Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
            if ((address?.Host ?? Domain(value)) is { } host)
                return (NameOf(host, lines), address?.AbsolutePath.Length > 1 ? address : null);
            return IsName(value) ? (value, null) : null;
        }

        return null;
    }

    private static string? Domain(string value) =>
        value.Length < 80 && value.Contains('.', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal) && Uri.CheckHostName(value) == UriHostNameType.Dns ? value : null;

    /// <summary>The name as the text itself spells it ("told Vox" for vox.com), else the domain.</summary>
    private static string NameOf(string host, List<TextLine> lines)
    {
        var domain = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        var label = domain.Split('.')[0];
        foreach (var line in lines.Where(line => line.Kind is null or ArticlePartKind.Biography))
        {
            for (var at = line.Text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.Text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + label.Length;
                if (char.IsUpper(line.Text[at]) && (at == 0 || line.Text[at - 1] == ' ') && (end == line.Text.Length || !char.IsLetterOrDigit(line.Text[end])))
                    return line.Text[at..end];
            }
        }

        return domain;
    }

    private static string? MostTold(List<TextLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Kind is null))
        {
            for (var at = line.Text.IndexOf(" told ", StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(" told ", at + 6, StringComparison.Ordinal))
            {
                if (CapitalisedRun(line.Text, at + 6) is { } name)
                    counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }

        return counts.Where(pair => pair.Value >= FewestTold).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
    }

    private static string? CapitalisedRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestName && (char.IsLetter(text[end]) || text[end] is ' ' or '-'))
        {
            if (text[end] == ' ' && (end + 1 >= text.Length || !char.IsUpper(text[end + 1])))
                break;
            end++;
        }

        return end > start + 2 && char.IsUpper(text[start]) ? text[start..end].Trim() : null;
    }

    private static string? Between(string line, string before, string after)
    {
        var start = line.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += before.Length;
        var end = line.IndexOf(after, start, StringComparison.Ordinal);
        return end > start && IsName(line[start..end]) ? line[start..end] : null;
    }

    private static bool IsName(string value) =>
        value.Length is > 1 and <= LongestName && char.IsUpper(value[0]) && value.Split(' ').Length <= 5 && DebrisLines.Classify(value) is null;
}
