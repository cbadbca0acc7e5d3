namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>
/// Finds captions that were copied into the running text: lines with a credit, and before them the picture's alternative text,
/// which often repeats the caption's beginning.
/// </summary>
internal static class CaptionMarker
{
    private const int LongestAlternative = 160;
    private const int LongestCaption = 700;

    public static void Mark(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsOpen || lines[i].Text.Length > LongestCaption)
                continue;
            if (PhotoCredit.EndsLine(lines[i].Text) || i > 0 && lines[i - 1].IsOpen && Continues(lines[i - 1].Text, lines[i].Text))
                lines[i].Kind = ArticlePartKind.Caption;
            if (lines[i].Kind == ArticlePartKind.Caption && i > 0 && lines[i - 1].IsOpen && IsAlternative(lines[i - 1].Text, lines[i].Text))
                lines[i - 1].Kind = ArticlePartKind.Caption;
        }
    }

    /// <summary>The second line is the first one again, with a credit in brackets.</summary>
    private static bool Continues(string first, string second)
    {
        var stem = first.TrimEnd('.', ' ');
        return stem.Length is >= 15 and <= LongestAlternative && second.Length > stem.Length && second.StartsWith(stem, StringComparison.Ordinal) &&
            second.AsSpan(stem.Length).TrimStart(". ").StartsWith("(");
    }

    private static bool IsAlternative(string line, string caption)
    {
        if (line.Length > LongestAlternative)
            return false;
        var stem = line.TrimEnd('.', ' ');
        if (caption.StartsWith(stem, StringComparison.Ordinal))
            return true;
        var words = ContentWords(line);
        var shared = words.Intersect(ContentWords(caption)).Count();
        return line.Length <= 80 && words.Count is > 0 and <= 9 && shared * 2 >= words.Count;
    }

    private static HashSet<string> ContentWords(string text) =>
        text.Split([' ', ',', '.', '\'', '’', '(', ')', '/', ':', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3 || word.Length > 1 && word.All(char.IsUpper))
            .Select(word => word.ToLowerInvariant())
            .Where(word => word is not ("with" or "from" or "after" or "during" or "that" or "this" or "their" or "those" or "over" or "near"))
            .ToHashSet(StringComparer.Ordinal);
}
