using BriefingBot.Ingestion.Articles.Metadata;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Reads the body of an article out of a marked page.</summary>
internal static class BodyReader
{
    private const int ShortestStructuredBody = 300;
    private const double TeaserShare = 0.3;

    /// <returns>The subtitle, if one stands before the body.</returns>
    public static string? Read(PageTree page, PageMetadata metadata, string? host, ArticleAssembly assembly)
    {
        PageMeasure.Prose(page, BlockReader.Read(page.Root));
        var blocks = BlockReader.Read(BodyFinder.Find(page), host);
        var filter = new BodyFilter(blocks, metadata);
        var kinds = filter.Judge();
        var length = 0;
        for (var i = 0; i < blocks.Count; i++)
            length += kinds[i] is null ? blocks[i].Text.Length : 0;
        if (metadata.StructuredBody is { Length: >= ShortestStructuredBody } structured && length < structured.Length * TeaserShare)
            AddStructured(structured, assembly);
        else
            AddBlocks(blocks, kinds, assembly);
        return filter.Subtitle;
    }

    private static void AddBlocks(List<TextBlock> blocks, ArticlePartKind?[] kinds, ArticleAssembly assembly)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (kinds[i] is { } aside)
            {
                if (aside != ArticlePartKind.Notice)
                    assembly.AddAside(aside, blocks[i].Text);
                continue;
            }

            if (RowOf(blocks[i]) is not { } row)
            {
                assembly.AddBody(KindOf(blocks[i]), blocks[i].Text);
                continue;
            }

            var cells = new List<string>();
            for (; i < blocks.Count && RowOf(blocks[i]) == row; i++)
            {
                if (kinds[i] is null)
                    cells.Add(blocks[i].Text);
            }

            i--;
            assembly.AddBody(cells.Count > 1 ? ArticlePartKind.TableRow : ArticlePartKind.Paragraph, string.Join(" | ", cells));
        }
    }

    private static PageNode? RowOf(TextBlock block) =>
        block.Node is { Tag: "td" or "th", Parent: { Tag: "tr" } row } && !block.IsProse ? row : null;

    private static ArticlePartKind KindOf(TextBlock block) =>
        block.IsHeading ? ArticlePartKind.Heading
        : block.Node.Tag is "li" or "dd" or "dt" ? ArticlePartKind.Entry
        : ArticlePartKind.Paragraph;

    /// <summary>A page that shows a teaser may carry the whole text in its JSON-LD.</summary>
    private static void AddStructured(string text, ArticleAssembly assembly)
    {
        foreach (var line in System.Net.WebUtility.HtmlDecode(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PlainWords.Clean(line) is { Length: > 0 } clean && Debris.DebrisLines.Classify(clean) is null)
                assembly.AddBody(ArticlePartKind.Paragraph, clean);
        }
    }
}
