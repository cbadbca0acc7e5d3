using System.Text;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Cuts a subtree into its lines of text, in reading order, in one pass.</summary>
internal sealed class BlockReader(bool withAsides, string? host)
{
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private int _links;
    private int _outward;
    private int _breaks;

    private enum LinkTarget
    {
        None,
        Inward,
        Outward,
    }

    /// <param name="withAsides">False to leave out what was set aside.</param>
    public static List<TextBlock> Read(PageNode root, string? host = null, bool withAsides = false)
    {
        var reader = new BlockReader(withAsides, host);
        reader.Walk(root);
        return reader._blocks;
    }

    private void Walk(PageNode root)
    {
        var pending = new Stack<(PageNode Node, PageNode Block, LinkTarget Link, bool Leaving)>();
        pending.Push((root, root, LinkTarget.None, false));
        while (pending.TryPop(out var step))
        {
            var (node, block, link, leaving) = step;
            if (leaving)
                Flush(node);
            else if (node.IsText)
                Append(node.Text, link);
            else if (node.Tag == "br")
                Break(block);
            else if (withAsides || node.Aside is null || ReferenceEquals(node, root))
                Enter(node, block, link, pending);
            else if (node.IsBlock)
                Flush(block);
        }

        Flush(root);
    }

    private void Enter(PageNode node, PageNode block, LinkTarget link, Stack<(PageNode, PageNode, LinkTarget, bool)> pending)
    {
        if (node.IsBlock || withAsides && node.Aside is not null && node.Parent?.Aside is null)
        {
            Flush(block);
            block = node;
            pending.Push((node, node, link, true));
        }

        if (node.Tag == "a" && node.Attribute("href") is { } target)
            link = SiteHost.LeadsAway(target, host) ? LinkTarget.Outward : LinkTarget.Inward;
        for (var i = node.Children.Count - 1; i >= 0; i--)
            pending.Push((node.Children[i], block, link, false));
    }

    private void Append(string text, LinkTarget link)
    {
        foreach (var c in text)
        {
            if (c is '\u200b' or '\ufeff' or '\u00ad')
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (_line.Length > 0 && _line[^1] is not (' ' or '\n'))
                    Append(' ', link);
                continue;
            }

            _breaks = 0;
            Append(c, link);
        }
    }

    private void Append(char c, LinkTarget link)
    {
        _line.Append(c);
        if (link != LinkTarget.None)
            _links++;
        if (link == LinkTarget.Outward)
            _outward++;
    }

    private void Break(PageNode block)
    {
        if (++_breaks >= 2)
        {
            Flush(block);
            return;
        }

        if (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
        if (_line.Length > 0)
            _line.Append('\n');
    }

    private void Flush(PageNode block)
    {
        var text = _line.ToString().Trim();
        if (text.Length > 0)
            _blocks.Add(new TextBlock(block, text, _links, _outward));
        _line.Clear();
        _links = _outward = 0;
        _breaks = 0;
    }
}
