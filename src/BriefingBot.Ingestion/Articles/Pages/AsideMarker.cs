namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Marks the elements that are not body by their tag, their names or their being hidden.</summary>
internal static class AsideMarker
{
    private const double MostOfPage = 0.35;
    private const double MostOfNotice = 0.7;
    private const double MostOfComment = 0.5;
    private const int LongestShareBar = 120;

    public static void Mark(PageTree page)
    {
        var keep = Kept(page);
        MarkComments(page, keep);
        var total = Math.Max(1, Plain(page.Root) - page.Nodes.Where(node => node.Aside is not null && node.Parent?.Aside is null).Sum(Plain));
        foreach (var node in page.Nodes)
        {
            if (node.IsText || node.Aside is not null || keep.Contains(node) || KindOf(node) is not { } kind)
                continue;
            if (kind is ArticlePartKind.Notice or ArticlePartKind.Share && node.Children.Exists(child => child.Tag == "blockquote"))
                continue;
            if (kind == ArticlePartKind.Share && Plain(node) > LongestShareBar)
                continue;
            if ((double)Plain(node) / total < (node.Has("cookie", "cookies", "consent", "gdpr", "modal") ? MostOfNotice : MostOfPage))
                node.Aside = kind;
        }
    }

    /// <summary>What holds the page's heading or is declared the article's body is set aside under no name.</summary>
    private static HashSet<PageNode> Kept(PageTree page)
    {
        var keep = new HashSet<PageNode> { page.Root };
        var anchors = page.Nodes.Where(node => IsArticleBody(node)).Take(3).Append(page.Nodes.Find(node => node.Tag == "h1" && node.TextLength > 0));
        foreach (var anchor in anchors.OfType<PageNode>())
            keep.UnionWith(anchor.Ancestors());
        return keep;
    }

    /// <summary>Comments come first, because they may be longer than the article and would make all else look small.</summary>
    private static void MarkComments(PageTree page, HashSet<PageNode> keep)
    {
        var total = Math.Max(1, Plain(page.Root));
        foreach (var node in page.Nodes)
        {
            if (node.Parent?.Aside is { } inherited)
                node.Aside = inherited;
            else if (node.IsText || keep.Contains(node) || KindOf(node) != ArticlePartKind.Comment)
                continue;
            else if (node.Has("comments", "commentlist", "disqus") || Plain(node) < total * MostOfComment)
                node.Aside = ArticlePartKind.Comment;
        }
    }

    private static int Plain(PageNode node) => node.TextLength - node.LinkLength;

    private static bool IsArticleBody(PageNode node) =>
        node.Attribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in an aside is of its kind, but a caption in a header or side column stays a caption.</summary>
    public static void Inherit(PageTree page)
    {
        foreach (var node in page.Nodes)
        {
            if (node.Parent?.Aside is { } inherited && !(node.Aside == ArticlePartKind.Caption && inherited == ArticlePartKind.Notice))
                node.Aside = inherited;
        }
    }

    private static ArticlePartKind? KindOf(PageNode node) => node.Tag switch
    {
        "figcaption" => ArticlePartKind.Caption,
        "nav" or "footer" or "header" or "aside" or "button" or "menu" or "dialog" or "form" or "noscript" or "audio" or "video" or "label" or "map" => ArticlePartKind.Notice,
        "article" or "main" or "body" or "html" => IsHidden(node) ? ArticlePartKind.Notice : null,
        _ when IsHidden(node) => ArticlePartKind.Notice,
        _ when IsArticleBody(node) => null,
        _ when node.Attribute("role") is "navigation" or "complementary" or "contentinfo" or "search" or "dialog" => ArticlePartKind.Notice,
        "tr" or "td" or "th" or "tbody" => NameVocabulary.AsideKind(node.Names) is { } kind and not ArticlePartKind.Notice ? kind : null,
        _ => NameVocabulary.AsideKind(node.Names),
    };

    private static bool IsHidden(PageNode node) =>
        node.Attribute("hidden") is not null ||
        node.Attribute("aria-hidden") == "true" ||
        node.Attribute("style") is { } style && IsHiddenStyle(style);

    private static bool IsHiddenStyle(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
