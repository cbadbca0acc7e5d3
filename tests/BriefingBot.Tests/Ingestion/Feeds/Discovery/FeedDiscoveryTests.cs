using System.Text;
using BriefingBot.Ingestion.Feeds.Discovery;

namespace BriefingBot.Tests.Ingestion.Feeds.Discovery;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://site.example/section/page");

    private static IReadOnlyList<DiscoveredFeed> Find(string html) => FeedDiscovery.Find(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Page);

    [Fact]
    public void Feeds_named_in_the_head_are_found_with_title_and_absolute_address()
    {
        var feeds = Find(
            """
            <html><head><link rel="stylesheet" href="x.css"><LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" TITLE="News &amp; more" HREF="/rss">
            <link rel='alternate home' type=application/atom+xml href=atom.xml><link rel="alternate" type="application/feed+json" href="//cdn.example/feed.json">
            """);
        feeds.ShouldBe(
        [
            new DiscoveredFeed(new Uri("https://site.example/rss"), "News & more", "application/rss+xml"),
            new DiscoveredFeed(new Uri("https://site.example/section/atom.xml"), null, "application/atom+xml"),
            new DiscoveredFeed(new Uri("https://cdn.example/feed.json"), null, "application/feed+json"),
        ]);
    }

    [Fact]
    public void The_base_of_the_page_counts()
    {
        Find("<head><base href='https://other.example/x/'><link rel=alternate type=application/rss+xml href=feed>")
            .ShouldHaveSingleItem().Address.ShouldBe(new Uri("https://other.example/x/feed"));
    }

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=''>")]
    [InlineData("<link rel=alternate hreflang=de href='/de'>")]
    [InlineData("<link rel='alternate stylesheet' type=text/xml href='/x'>")]
    [InlineData("<link rel=alternate type=application/json href='/wp-json/wp/v2/posts/1'>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/old> -->")]
    public void What_is_no_feed_is_not_found(string html) => Find(html).ShouldBeEmpty();

    [Fact]
    public void A_feed_of_comments_comes_last_and_an_address_once()
    {
        const string Html =
            """
            <link rel=alternate type=application/rss+xml title="Site &raquo; Comments Feed" href=/c><link rel=alternate type=application/rss+xml href=/f>
            <link rel=alternate type=application/rss+xml href=/f>
            """;
        Find(Html).Select(feed => feed.Address.AbsolutePath).ShouldBe(["/f", "/c"]);
    }

    [Fact]
    public void A_page_of_a_million_links_gives_a_bounded_list()
    {
        Find(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<link rel=alternate type=application/rss+xml href=/{i}>"))).Count.ShouldBe(50);
    }
}
