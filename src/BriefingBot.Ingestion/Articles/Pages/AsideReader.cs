using BriefingBot.Ingestion.Articles.Debris;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Keeps what was set aside, as what it is. Menus and the like (<see cref="ArticlePartKind.Notice"/>) are not worth keeping.</summary>
internal static class AsideReader
{
    private const int MaxParts = 400;
    private const int LongestPart = 5_000;
    private const int ShortestCaption = 15;

    public static void Read(PageTree page, ArticleAssembly assembly)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in BlockReader.Read(page.Root, null, withAsides: true))
        {
            if (block.Node.Aside is not { } kind || kind == ArticlePartKind.Notice || block.Text.Length > LongestPart)
                continue;
            if (kind == ArticlePartKind.Caption && (block.Text.Length < ShortestCaption || DebrisLines.Classify(block.Text) is not (null or ArticlePartKind.Caption)))
                continue;
            if (seen.Count < MaxParts && seen.Add(block.Text))
                assembly.AddAside(kind, block.Text);
        }
    }
}
