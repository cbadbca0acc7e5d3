namespace BriefingBot.Ingestion.Articles;

/// <summary>
/// What could be read from a page or a copied text. <see cref="Problem"/> is null when there is a body;
/// otherwise it says in one sentence why there is none, and the other fields hold what was found all the same.
/// </summary>
public sealed record Article
{
    public string? Title { get; init; }

    /// <summary>The line below the title that sums the article up, when it stands apart from the body.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The author or authors as named, without "By"; several are joined with a comma.</summary>
    public string? Byline { get; init; }

    public ArticleDate? Published { get; init; }

    public ArticleDate? Updated { get; init; }

    /// <summary>Always absolute, http or https.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The outlet's name as the page or text gives it; null when it is not explicit enough.</summary>
    public string? Outlet { get; init; }

    /// <summary>A BCP 47 tag, lower-case language and upper-case region: "en", "pt-BR".</summary>
    public string? Language { get; init; }

    /// <summary>Everything read, in reading order; body parts and what was kept apart from the body.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; init; } = [];

    public string? Problem { get; init; }

    /// <summary>The text of the body's parts, separated by blank lines; <see cref="ArticlePart.Start"/> counts in it.</summary>
    public string Body { get; init; } = "";

    public IEnumerable<ArticlePart> Captions => Parts.Where(part => part.Kind == ArticlePartKind.Caption);
}
