using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>A parsed page: our tree of its body, all its nodes in document order, and its head's elements.</summary>
internal sealed class PageTree
{
    private const int MaxTokens = 1_500_000;
    private const int MaxElements = 600_000;

    private PageTree(IDocument document)
    {
        Root = new PageNode("body", null, document.Body);
        Language = document.DocumentElement?.GetAttribute("lang");
        Title = document.Title;
        ReadHead(document.Head);
        Build(document.Body);
    }

    public string? Language { get; }

    public string? Title { get; }

    /// <summary>The elements meta and link, of head and body alike.</summary>
    public List<IElement> Statements { get; } = [];

    /// <summary>The texts of the page's JSON-LD scripts.</summary>
    public List<string> StructuredData { get; } = [];

    public PageNode Root { get; }

    /// <summary>Document order: a parent stands before its children.</summary>
    public List<PageNode> Nodes { get; } = [];

    /// <exception cref="PageTooComplexException">The page has more elements than any article needs.</exception>
    public static PageTree Parse(string html)
    {
        var tokens = 0;
        var elements = 0;
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnToken = (_, _) => Count(ref tokens, MaxTokens),
            OnCreated = (_, _) => Count(ref elements, MaxElements),
        };
        return new PageTree(new HtmlParser(options).ParseDocument(new MarkupLimiter(html).Limit()));
    }

    private static void Count(ref int count, int limit)
    {
        if (++count > limit)
            throw new PageTooComplexException();
    }

    private void ReadHead(IElement? head)
    {
        if (head is null)
            return;
        foreach (var child in head.Children)
            ReadStatement(child);
    }

    /// <returns>True when the element has no text to show.</returns>
    private bool ReadStatement(IElement element)
    {
        if (element.LocalName is "meta" or "link")
            Statements.Add(element);
        else if (element.LocalName == "script")
            StructuredData.Add(element.TextContent);
        return element.LocalName is "meta" or "link" or "script" or "style" or "title";
    }

    private void Build(IElement? body)
    {
        if (body is null)
            return;
        var pending = new Stack<(INode Source, PageNode Target)>();
        pending.Push((body, Root));
        Nodes.Add(Root);
        while (pending.TryPop(out var next))
        {
            foreach (var child in next.Source.ChildNodes)
            {
                if (child is IElement statement && ReadStatement(statement))
                    continue;
                if (child is IElement element)
                {
                    var node = new PageNode(element.LocalName, next.Target, element);
                    next.Target.Children.Add(node);
                    pending.Push((element, node));
                }
                else if (child is IText text)
                {
                    next.Target.Children.Add(new PageNode(PageNode.TextTag, next.Target, null, text.Data));
                }
            }
        }

        Number();
    }

    private void Number()
    {
        Nodes.Clear();
        var order = new Stack<PageNode>();
        order.Push(Root);
        while (order.TryPop(out var node))
        {
            Nodes.Add(node);
            for (var i = node.Children.Count - 1; i >= 0; i--)
                order.Push(node.Children[i]);
        }
    }
}
