namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>What a page says about itself outside its running text.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    /// <summary>Every form in which the page gives its title, normalised, so that its repetitions can be told from body.</summary>
    public required IReadOnlySet<string> Titles { get; init; }

    public string? Description { get; init; }

    public string? Byline { get; init; }

    public ArticleDate? Published { get; init; }

    public ArticleDate? Updated { get; init; }

    public Uri? CanonicalUrl { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>The whole body as JSON-LD gives it, if it does.</summary>
    public string? StructuredBody { get; init; }
}
