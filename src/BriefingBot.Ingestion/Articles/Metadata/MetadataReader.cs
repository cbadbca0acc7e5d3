using BriefingBot.Ingestion.Articles.Pages;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Gathers what a page says about itself: JSON-LD, meta elements, time elements, visible text.</summary>
internal sealed class MetadataReader(PageTree page, Uri? url, DateTimeOffset? now)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article.published", "publishdate", "publish-date", "publish_date", "pubdate",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "originalpublicationdate", "cxenseparse:recs:publishtime", "date",
    ];

    private static readonly string[] UpdatedNames =
        ["article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "article.updated", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"];

    private readonly MetaValues _meta = MetaValues.Read(page.Statements);
    private readonly StructuredArticle _structured = StructuredArticle.Read(page.StructuredData);
    private readonly List<PageNode> _headings = page.Nodes.Where(node => node.Tag == "h1" && node.TextLength > 0).Take(5).ToList();

    public PageMetadata Read()
    {
        var outlet = OutletName.Choose([_meta.First("og:site_name"), _structured.Publisher, _meta.First("application-name")]);
        var headings = _headings.Select(TextOf).ToList();
        var title = TitleChooser.Choose([_structured.Headline, _meta.First("og:title"), _meta.First("twitter:title")], headings, page.Title, outlet);
        var dates = new DateChooser(now);
        return new PageMetadata
        {
            Title = title,
            Titles = TitleChooser.Forms([title, _structured.Headline, _meta.First("og:title"), _meta.First("twitter:title"), page.Title, .. headings], outlet),
            Description = Clean(_meta.First("og:description", "description", "twitter:description"), 2000),
            Byline = BylineReader.Read(_structured.Authors, _meta, page),
            Published = dates.Choose(Published()),
            Updated = dates.Choose(Updated()),
            CanonicalUrl = CanonicalUrl.Choose([_meta.Canonical, _meta.First("og:url"), _structured.Url], url),
            Outlet = outlet,
            Language = LanguageTag.Normalise(page.Language ?? _meta.First("og:locale", "content-language", "language") ?? _structured.Language),
            StructuredBody = _structured.Body,
        };
    }

    private IEnumerable<(string? Text, ArticleDateBasis Basis)> Published()
    {
        yield return (_structured.Published, ArticleDateBasis.StructuredData);
        foreach (var name in PublishedNames)
            yield return (_meta.First(name), ArticleDateBasis.Meta);
        foreach (var (text, _) in VisibleDates.TimeElements(page, "dateModified"))
            yield return (text, ArticleDateBasis.TimeElement);
        foreach (var line in VisibleDates.Lines(page, _headings.FirstOrDefault()))
            yield return (line, ArticleDateBasis.VisibleText);
    }

    private IEnumerable<(string? Text, ArticleDateBasis Basis)> Updated()
    {
        yield return (_structured.Modified, ArticleDateBasis.StructuredData);
        foreach (var name in UpdatedNames)
            yield return (_meta.First(name), ArticleDateBasis.Meta);
        foreach (var (text, property) in VisibleDates.TimeElements(page, null))
        {
            if (property == "dateModified")
                yield return (text, ArticleDateBasis.TimeElement);
        }
    }

    private static string TextOf(PageNode node) => string.Join(' ', BlockReader.Read(node, null, withAsides: true).Select(block => block.Text));

    private static string? Clean(string? text, int longest) => PlainWords.Clean(text) is { Length: > 0 } clean && clean.Length <= longest ? clean : null;
}
