namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>
/// Marks runs of teasers near the article's end: three or more headlines that link within the site, with a few short lines under each.
/// The rule needs no class names, for pages that have none or give them by machine.
/// </summary>
internal static class TeaserRuns
{
    private const int FewestTeasers = 3;
    private const int LongestTeaser = 450;
    private const int MostLines = 4;
    private const double ArticleShare = 0.4;
    private const double LargestRun = 0.3;

    public static void Mark(IReadOnlyList<TextBlock> blocks, ArticlePartKind?[] kinds)
    {
        var total = 0;
        var before = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            before[i] = total;
            total += kinds[i] is null && blocks[i].IsProse ? blocks[i].Text.Length : 0;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsHeadline(blocks[i]) || before[i] < total * ArticleShare)
                continue;
            var (teasers, end) = Run(blocks, i);
            if (teasers >= FewestTeasers && (end == blocks.Count ? total : before[end]) - before[i] < total * LargestRun && total - (end == blocks.Count ? total : before[end]) < total * LargestRun)
                Array.Fill(kinds, ArticlePartKind.RelatedLink, i, end - i);
            i = end - 1;
        }
    }

    /// <returns>How many teasers follow each other from the headline on, and where the last one ends.</returns>
    private static (int Teasers, int End) Run(IReadOnlyList<TextBlock> blocks, int start)
    {
        var teasers = 0;
        while (start < blocks.Count && IsHeadline(blocks[start]))
        {
            teasers++;
            var (end, length) = (start + 1, 0);
            while (end < blocks.Count && end - start <= MostLines && !blocks[end].IsHeading && length + blocks[end].Text.Length <= LongestTeaser)
                length += blocks[end++].Text.Length;
            start = end;
        }

        return (teasers, start);
    }

    private static bool IsHeadline(TextBlock block) => block.IsHeading && block.InwardDensity > 0.9 && block.Text.Length > 15;
}
