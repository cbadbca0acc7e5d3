using BriefingBot.Ingestion.Articles.Metadata;
using BriefingBot.Ingestion.Articles.Pages;
using BriefingBot.Ingestion.Articles.PlainText;

namespace BriefingBot.Ingestion.Articles;

/// <summary>Reads an article out of a web page or out of text copied from one. Never throws for what it is given.</summary>
public static class ArticleReader
{
    /// <param name="html">The page, decoded. What stands beyond 16 Mi characters is not read.</param>
    /// <param name="url">Where the page was fetched; resolves relative links and vouches for the canonical URL.</param>
    /// <param name="now">Dates more than a day after it are dropped; without it only the years 1990 to 2100 are checked.</param>
    public static Article ReadHtml(string html, Uri? url, DateTimeOffset? now = null)
    {
        if (string.IsNullOrWhiteSpace(html))
            return new Article { Problem = "The page is empty." };
        try
        {
            return ReadPage(PageTree.Parse(WellFormedText.Of(html)), url is { IsAbsoluteUri: true } ? url : null, now);
        }
        catch (PageTooComplexException)
        {
            return new Article { Problem = "The page has more elements than an article can have, so it was not read." };
        }
    }

    /// <param name="text">Text as copied from a page. What stands beyond 8 Mi characters is not read.</param>
    /// <param name="now">Dates more than a day after it are dropped; without it only the years 1990 to 2100 are checked.</param>
    /// <param name="title">The title where it is known from elsewhere: a first sentence that differs from it is no title.</param>
    public static Article ReadText(string text, DateTimeOffset? now = null, string? title = null) => PlainTextReader.Read(WellFormedText.Of(text), now, title);

    private static Article ReadPage(PageTree page, Uri? url, DateTimeOffset? now)
    {
        PageMeasure.Texts(page);
        AsideMarker.Mark(page);
        OtherArticles.Mark(page);
        var metadata = new MetadataReader(page, url, now).Read();
        var assembly = new ArticleAssembly();
        var subtitle = BodyReader.Read(page, metadata, (url ?? metadata.CanonicalUrl)?.Host, assembly);
        AsideReader.Read(page, assembly);
        return assembly.Finish("No article was found: the page has no running text.") with
        {
            Title = metadata.Title,
            Subtitle = subtitle,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Updated = metadata.Updated,
            CanonicalUrl = metadata.CanonicalUrl,
            Outlet = metadata.Outlet,
            Language = metadata.Language,
        };
    }
}
