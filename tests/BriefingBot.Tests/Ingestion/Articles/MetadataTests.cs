using BriefingBot.Ingestion.Articles;
using static BriefingBot.Tests.Ingestion.Articles.PageText;

namespace BriefingBot.Tests.Ingestion.Articles;

public sealed class MetadataTests
{
    private static readonly DateTimeOffset Now = new(2024, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private const string Structured =
        """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Person","@id":"#mara","name":"Mara Winter"},{"@type":"NewsArticle","headline":"Gunmen kill 12 in Karvala market","author":{"@id":"#mara"},"publisher":{"name":"Example Wire"},"datePublished":"2024-11-18T06:30:00+02:00","dateModified":"2024-11-18T09:00:00Z","inLanguage":"en_gb"}]}</script>""";

    private const string Meta = "<meta property='article:published_time' content='2024-11-17T05:00:00Z'><meta name=author content='By Jo Doe'>";
    private const string Time = "<time datetime='2024-11-16'>Saturday</time>";
    private const string Visible = "<p>Published November 15, 2024</p>";

    [Fact]
    public void Structured_data_is_trusted_first()
    {
        var article = Read($"{Structured}{Meta}", $"{Time}{Visible}");

        article.Published!.ToString().ShouldBe("2024-11-18T06:30:00+02:00");
        article.Updated!.ToString().ShouldBe("2024-11-18T09:00:00Z");
        article.Published.Basis.ShouldBe(ArticleDateBasis.StructuredData);
        article.Byline.ShouldBe("Mara Winter");
        article.Outlet.ShouldBe("Example Wire");
    }

    [Fact]
    public void Then_meta_elements_then_time_elements_then_what_readers_see()
    {
        Read(Meta, Time + Visible).Published!.ToString().ShouldBe("2024-11-17T05:00:00Z");
        Read("", Time + Visible).Published!.ToString().ShouldBe("2024-11-16");
        Read("", Visible).Published!.ToString().ShouldBe("2024-11-15");
        Read("", "").Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2024-11-22T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01")]
    [InlineData("99999999999999999999")]
    [InlineData("2024-13-45")]
    [InlineData("soon")]
    public void A_date_that_cannot_be_is_dropped_for_the_next_in_trust(string text)
    {
        var article = Read($"<script type='application/ld+json'>{{\"@type\":\"Article\",\"datePublished\":\"{text}\"}}</script>", Time);

        article.Published!.Basis.ShouldBe(ArticleDateBasis.TimeElement);
    }

    [Theory]
    [InlineData("Nov. 18, 2024", "2024-11-18")]
    [InlineData("18 November 2024", "2024-11-18")]
    [InlineData("18th November, 2024 10:12 am", "2024-11-18")]
    [InlineData("Updated: Mon, Sept 2, 2024", "2024-09-02")]
    [InlineData("18.11.2024", "2024-11-18")]
    [InlineData("11/18/2024", "2024-11-18")]
    [InlineData("18/11/2024", "2024-11-18")]
    [InlineData("3 de março de 2024", "2024-03-03")]
    [InlineData("3. Oktober 2024", "2024-10-03")]
    [InlineData("9 февраля 2024", "2024-02-09")]
    [InlineData("03/04/2024", null)]
    [InlineData("31 February 2024", null)]
    [InlineData("March 2024", null)]
    public void Visible_dates_are_read_unless_they_are_ambiguous_or_impossible(string text, string? date)
    {
        Read("", $"<p>{text}</p>").Published?.ToString().ShouldBe(date);
        if (date is null)
            Read("", $"<p>{text}</p>").Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("2024-11-18T06:30:00.123+0200", "2024-11-18T06:30:00+02:00")]
    [InlineData("2024-11-18 06:30", "2024-11-18T06:30:00Z")]
    [InlineData("Mon, 18 Nov 2024 06:30:00 GMT", "2024-11-18T06:30:00Z")]
    [InlineData("20241118", "2024-11-18")]
    [InlineData("1731911400", "2024-11-18T06:30:00Z")]
    public void Machine_written_dates_come_in_many_forms(string text, string date) =>
        Read($"<meta name=pubdate content='{text}'>", "").Published!.ToString().ShouldBe(date);

    [Theory]
    [InlineData("<link rel=canonical href='/world/karvala'>", "https://www.example-news.test/world/karvala")]
    [InlineData("<link rel=canonical href='https://example-news.test/k'>", "https://example-news.test/k")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "https://www.example-news.test/world/karvala-market")]
    [InlineData("<link rel=canonical href='https://evil.test/k'>", "https://www.example-news.test/world/karvala-market")]
    [InlineData("<link rel=canonical href='https://www.example-news.test/'>", "https://www.example-news.test/world/karvala-market")]
    [InlineData("<link rel=canonical href='https://wire.test/k'><meta property=og:url content='https://wire.test/k'>", "https://wire.test/k")]
    [InlineData("", "https://www.example-news.test/world/karvala-market")]
    public void The_canonical_address_is_on_the_web_and_plausible(string head, string address) =>
        Read(head, "").CanonicalUrl!.AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("<p class=byline>By <a rel=author href=/mara>Mara Winter</a></p>", "Mara Winter")]
    [InlineData("<span>By Mara Winter and Jo Doe</span>", "Mara Winter and Jo Doe")]
    [InlineData("<p class=byline>https://www.example-news.test/mara</p>", null)]
    public void The_byline_is_read_from_the_page_where_no_data_gives_it(string line, string? author) =>
        Read("", line).Byline.ShouldBe(author);

    [Fact]
    public void The_outlet_is_cut_from_the_title()
    {
        var page = $"<html lang=pt_br><head><title>Raid on the ferry | Example News</title><meta property=og:site_name content='Example News'></head><body><div>{Paragraphs}</div></body></html>";
        var article = ArticleReader.ReadHtml(page, Address, Now);

        article.Title.ShouldBe("Raid on the ferry");
        article.Outlet.ShouldBe("Example News");
        article.Language.ShouldBe("pt-BR");
    }

    private static Article Read(string head, string inside) =>
        ArticleReader.ReadHtml(Page($"<article><h1>Gunmen kill 12 in Karvala market</h1>{inside}{Paragraphs}</article>", head), Address, Now);
}
