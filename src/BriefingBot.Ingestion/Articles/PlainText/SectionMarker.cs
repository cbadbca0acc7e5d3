using BriefingBot.Ingestion.Articles.Debris;

namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>Applies labels such as "Leave a Reply" or "Latest from …" to the lines that follow them.</summary>
internal static class SectionMarker
{
    private const int LongestCommentHead = 80;
    private const int MostLinks = 12;

    public static void Mark(List<TextLine> lines)
    {
        var total = lines.Sum(line => line.Text.Length);
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var isLate = before * 2 > total;
            before += lines[i].Text.Length;
            if (lines[i].IsTaken)
                continue;
            var kind = DebrisLines.SectionLabel(lines[i].Text);
            if (isLate && (kind == ArticlePartKind.Comment || BeginsComment(lines[i])))
            {
                MarkRest(lines, i);
                return;
            }

            if (kind is ArticlePartKind.RelatedLink)
                MarkLinks(lines, i);
        }
    }

    /// <summary>After the first comment everything is comment; spam and links among them stay what they are.</summary>
    private static void MarkRest(List<TextLine> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].IsOpen)
                lines[i].Kind = ArticlePartKind.Comment;
        }
    }

    private static void MarkLinks(List<TextLine> lines, int label)
    {
        lines[label].Kind = ArticlePartKind.RelatedLink;
        for (var i = label + 1; i < lines.Count && i <= label + MostLinks && !lines[i].IsProse; i++)
            lines[i].Kind ??= ArticlePartKind.RelatedLink;
    }

    /// <summary>"Posted by Name", "Name says:", "Name wrote:".</summary>
    private static bool BeginsComment(TextLine line)
    {
        var text = line.Text;
        return text.Length <= LongestCommentHead &&
            (text.StartsWith("Posted by ", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" says:", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" wrote:", StringComparison.OrdinalIgnoreCase));
    }
}
