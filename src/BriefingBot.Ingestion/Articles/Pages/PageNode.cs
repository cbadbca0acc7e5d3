using AngleSharp.Dom;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>
/// A node of our own light tree. Each pass over it is a loop, never a recursion, and reaching a sibling is cheap,
/// which it is not in the parser's tree.
/// </summary>
internal sealed class PageNode(string tag, PageNode? parent, IElement? element, string text = "")
{
    public const string TextTag = "#text";

    public string Tag { get; } = tag;

    public PageNode? Parent { get; } = parent;

    public string Text { get; } = text;

    public List<PageNode> Children { get; } = [];

    /// <summary>The words of class and id, in lower case: "relatedPosts" gives related, posts.</summary>
    public IReadOnlyList<string> Names { get; } = element is null ? [] : NameWords.Of(element.ClassName, element.Id);

    public int TextLength { get; set; }

    public int LinkLength { get; set; }

    /// <summary>Characters that stand in paragraphs of running text.</summary>
    public double Prose { get; set; }

    /// <summary>Characters that stand in links, labels and other short text.</summary>
    public double Debris { get; set; }

    /// <summary>Set when the node was set aside: it and all below it are not body.</summary>
    public ArticlePartKind? Aside { get; set; }

    public bool IsText => ReferenceEquals(Tag, TextTag);

    public bool IsBlock => ElementNames.Block.Contains(Tag);

    public double LinkDensity => TextLength == 0 ? 0 : (double)LinkLength / TextLength;

    public string? Attribute(string name) => element?.GetAttribute(name);

    public IEnumerable<PageNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
            yield return node;
    }

    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var name in Names)
        {
            if (words.Contains(name))
                return true;
        }

        return false;
    }
}
