using System.Text;
using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Tests.Ingestion.Feeds;

public sealed class FeedParserTests
{
    private static readonly Uri Address = new("https://news.example/feeds/all.xml");

    private static ParsedFeed Read(string text) => Parse(text).Feed.ShouldNotBeNull();

    private static FeedParseResult Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), "application/rss+xml; charset=utf-8", Address);

    [Fact]
    public void A_feed_with_everything_wrong_at_once_still_gives_its_entries()
    {
        var result = Parse(
            """
            <?xml version="1.0"?>
            <rss version=2.0><channel><title>Fish & chips &nbsp; co</title>
            <item><title>One</title><link>/a?x=1&y=2</link><dc:date>2024-03-22</dc:date></item>
            <item><title>Two<link>/b</link></item>
            """);
        result.IsWellFormed.ShouldBeFalse();
        var feed = result.Feed.ShouldNotBeNull();
        feed.Title!.Value.ShouldBe("Fish & chips \u00a0 co");
        feed.Entries.Count.ShouldBe(2);
        feed.Entries[0].Link.ShouldBe("https://news.example/a?x=1&y=2");
        feed.Entries[0].Updated!.Instant.ShouldBe(new DateTimeOffset(2024, 3, 22, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Namespaces_count_by_their_address_and_not_by_their_prefix()
    {
        var feed = Read(
            """
            <rss version="2.0" xmlns:x="http://PURL.org/rss/1.0/modules/content/" xmlns:a="http://www.w3.org/2005/Atom"><channel>
            <item><description>Short.</description><x:encoded><![CDATA[<p>Long <a href="/more">text</a>.</p>]]></x:encoded>
            <a:link rel="enclosure" href="clip.mp3" type="audio/mpeg" length="5"/></item></channel></rss>
            """);
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Description!.Value.ShouldBe("Short.");
        entry.Contents.ShouldHaveSingleItem().Value.ShouldBe("<p>Long <a href=\"https://news.example/more\">text</a>.</p>");
        entry.Enclosures.ShouldHaveSingleItem().Href.ShouldBe("https://news.example/feeds/clip.mp3");
    }

    [Fact]
    public void An_entry_is_known_by_its_id_else_its_link_else_its_title_and_date()
    {
        var feed = Read(
            """
            <rss><channel>
            <item><guid isPermaLink="false">7</guid><link>/7</link></item>
            <item><link>/8</link></item>
            <item><title>Nine</title><pubDate>Fri, 22 Mar 2024 10:00:00 GMT</pubDate></item>
            </channel></rss>
            """);
        feed.Entries[0].Key.ShouldBe("7");
        feed.Entries[1].Key.ShouldBe("https://news.example/8");
        feed.Entries[2].Key.ShouldStartWith("sha256:");
    }

    [Fact]
    public void An_id_that_different_entries_share_does_not_make_them_one()
    {
        var feed = Read("<rss><channel><item><guid>x</guid><link>/1</link></item><item><guid>x</guid><link>/2</link></item></channel></rss>");
        feed.Entries.Select(entry => entry.Key).ShouldBe(["https://news.example/1", "https://news.example/2"]);
    }

    [Fact]
    public void A_feed_says_how_often_it_changes()
    {
        var feed = Read(
            """
            <rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>
            <sy:updateFrequency>4</sy:updateFrequency><skipHours><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>
            """);
        feed.Hints.TimeToLive.ShouldBe(TimeSpan.FromHours(1));
        feed.Hints.UpdatePeriod.ShouldBe(TimeSpan.FromHours(6));
        feed.Hints.SkipHours.ShouldBe([0, 3], ignoreOrder: true);
        feed.Hints.SkipDays.ShouldBe([DayOfWeek.Sunday]);
    }

    [Fact]
    public void An_entity_that_expands_into_others_is_left_as_it_stands()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 100; i++) bomb.Append("<!ENTITY a").Append(i).Append(" \"&a").Append(i - 1).Append(";&a").Append(i - 1).Append(";\">");
        bomb.Append("]><rss><channel><title>&a99; &a0;</title></channel></rss>");
        Read(bomb.ToString()).Title!.Value.ShouldBe("&a99; ha");
    }

    [Fact]
    public void Nothing_outside_is_opened_for_a_document_type()
    {
        var feed = Read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>a&x;b</title></channel></rss>");
        feed.Title!.Value.ShouldNotContain("root");
    }

    [Fact]
    public void Scripts_and_their_text_do_not_reach_the_content()
    {
        var feed = Read("<rss><channel><item><description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick='x()'&gt;Body&lt;/p&gt;</description></item></channel></rss>");
        feed.Entries[0].Description!.Value.ShouldBe("<p>Body</p>");
    }

    [Theory]
    [InlineData("", "The feed is empty.")]
    [InlineData("   \n ", "The feed is empty.")]
    [InlineData("just words", "This is neither XML nor JSON, so it is no feed.")]
    [InlineData("<html><body>Not here</body></html>", "This is a web page, not a feed; the address of its feed is needed.")]
    [InlineData("<opml version='2.0'/>", "This is a list of feeds (OPML), not a feed; import it instead.")]
    [InlineData("<svg/>", "This is XML, but its root 'svg' is not that of RSS, RDF, Atom or CDF.")]
    [InlineData("{\"a\":1}", "This is JSON but not a JSON Feed: its \"version\" does not name jsonfeed.org.")]
    [InlineData("{\"a\":\n", "This is not valid JSON (line 2); a JSON Feed must be.")]
    public void What_is_no_feed_is_told_in_one_sentence(string text, string sentence)
    {
        var result = Parse(text);
        result.Feed.ShouldBeNull();
        result.Problem.ShouldBe(sentence);
    }

    [Fact]
    public void A_json_feed_gives_the_same_fields()
    {
        var feed = Read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Wire","language":"en","authors":[{"name":"Desk"}],
             "items":[{"id":17,"url":"/17","title":"Seventeen","content_html":"<p>Text</p>","date_published":"2024-03-22T10:00:00+02:00","tags":["a"],
             "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":9}]},7]}
            """);
        feed.Format.ShouldBe(FeedFormat.JsonFeed11);
        feed.Authors.ShouldHaveSingleItem().Name.ShouldBe("Desk");
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Key.ShouldBe("17");
        entry.Link.ShouldBe("https://news.example/17");
        entry.Published!.Instant.ShouldBe(new DateTimeOffset(2024, 3, 22, 8, 0, 0, TimeSpan.Zero));
        entry.Enclosures.ShouldHaveSingleItem().Length.ShouldBe("9");
    }

    [Fact]
    public void The_charset_of_the_server_counts_before_that_of_the_declaration()
    {
        var body = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>caf\u00e9</title></channel></rss>");
        var result = FeedParser.Parse(body, "application/xml; charset=iso-8859-1", Address);
        result.Feed!.Title!.Value.ShouldBe("caf\u00e9");
        result.Charset.ShouldBe("iso-8859-1");
        result.IsWellFormed.ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_declaration_is_overruled_by_the_bytes_and_reported()
    {
        var body = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>caf\u00e9</title></channel></rss>");
        var result = FeedParser.Parse(body, null, Address);
        result.Feed!.Title!.Value.ShouldBe("caf\u00e9");
        result.Irregularities.ShouldHaveSingleItem().ShouldBe("The feed is declared as utf-8 but could only be read as windows-1252.");
    }
}
