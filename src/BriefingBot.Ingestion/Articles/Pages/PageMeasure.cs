namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Sums text, links, prose and debris up the tree: one pass over the blocks, one over the nodes from last to first.</summary>
internal static class PageMeasure
{
    private const double NeutralShare = 0.4;

    public static void Texts(PageTree page)
    {
        for (var i = page.Nodes.Count - 1; i >= 0; i--)
        {
            var node = page.Nodes[i];
            if (node.IsText)
                node.TextLength = Letters(node.Text);
            else if (node.Tag == "a" && node.Attribute("href") is not null)
                node.LinkLength = node.TextLength;
            if (node.Parent is not { } parent)
                continue;
            parent.TextLength += node.TextLength;
            parent.LinkLength += node.LinkLength;
        }
    }

    public static void Prose(PageTree page, List<TextBlock> blocks)
    {
        foreach (var node in page.Nodes)
            node.Prose = node.Debris = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.IsProse && !seen.Add(block.Text))
                block.Node.Debris += block.Text.Length;
            else if (block.IsProse)
                block.Node.Prose += block.Text.Length;
            else if (block.LinkDensity < NeutralShare && (block.IsHeading || block.Node.Tag is "li" or "td" or "th" or "dd" or "pre" or "p"))
                block.Node.Prose += block.Text.Length * 0.3;
            else
                block.Node.Debris += block.Text.Length;
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var (node, parent) = (page.Nodes[i], page.Nodes[i].Parent!);
            parent.Prose += node.Prose;
            parent.Debris += node.Debris;
        }
    }

    private static int Letters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                count++;
        }

        return count;
    }
}
