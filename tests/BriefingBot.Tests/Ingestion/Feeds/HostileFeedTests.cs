using System.Text;
using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Tests.Ingestion.Feeds;

/// <summary>No bytes make the parser throw, and none take it long: the time grows with the size, whatever the shape.</summary>
public sealed class HostileFeedTests
{
    private const int Size = 512 * 1024;
    private const int Seed = 20240322;
    private static readonly Uri Address = new("https://news.example/feed");

    // Far above what any of these takes (tens to hundreds of milliseconds), far below what a quadratic reader would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Floods => new()
    {
        { string.Empty, "<" },
        { string.Empty, "&" },
        { string.Empty, "[" },
        { string.Empty, "{\"a\":" },
        { string.Empty, "\0" },
        { "<rss><channel><title>", "<" },
        { "<rss><channel><title>", "&" },
        { "<rss><channel><title>", "&amp;" },
        { "<rss><channel><title>", "&lt;" },
        { "<rss><channel><title>", "&lt;a " },
        { "<rss><channel><title>", "&lt;!--" },
        { "<rss><channel><title>", "&lt;a href=\"" },
        { "<rss><channel><title type='html'>", "&amp;#" },
        { "<rss><channel><title>", "</" },
        { "<rss><channel>", "<!--" },
        { "<rss><channel>", "<![CDATA[" },
        { "<rss><channel>", "<?" },
        { "<rss><channel>", "<!DOCTYPE [" },
        { "<!DOCTYPE rss [", "<!ENTITY a \"b\">" },
        { "<!DOCTYPE rss [", "<!ENTITY " },
        { "<!DOCTYPE rss [", "'" },
        { "<rss><channel>", "<a>" },
        { "<rss><channel>", "<a/>" },
        { "<rss><channel>", "<item>" },
        { "<rss><channel>", "<item/>" },
        { "<rss><channel>", "<item><guid>1</guid></item>" },
        { "<rss><channel>", "</x>" },
        { "<rss><channel>", "<a b=\"" },
        { "<rss><channel>", "<a b='\"" },
        { "<rss ", "a " },
        { "<rss ", "xmlns:a='b' " },
        { "<rss>", "<a xmlns:a='b'>" },
        { "<rss><channel><item><content type='xhtml'>", "<div>" },
        { "<rss><channel><item><content>", "<p/>" },
        { "<rss><channel><item><description>", "&lt;p style='url(url(" },
        { "<rss><channel><item><link>", "/../" },
        { "<rss><channel><item><link>", "&amp;a;" },
        { "<rss><channel><item><author>", "@" },
        { "<rss><channel><item><pubDate>", "1 " },
        { "<rss><channel><item><category>a</category>", "<category>b</category>" },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "{}," },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "[" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public Task A_flood_of_one_construct_ends(string opening, string construct) => Flood(opening, construct, Size);

    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("[")]
    public Task As_many_bytes_as_the_fetcher_lets_through_end_too(string construct) => Flood(string.Empty, construct, 10 * Size);

    private static async Task Flood(string opening, string construct, int size)
    {
        var text = new StringBuilder(opening, size + 100);
        while (text.Length < size) text.Append(construct);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        await Task.Run(() => ShouldBeAnswered(body)).WaitAsync(Patience);
    }

    [Fact]
    public async Task Elements_nested_a_hundred_thousand_deep_do_not_exhaust_the_stack()
    {
        const int Depth = 100_000;
        var text = new StringBuilder("<rss><channel><item><title>Kept</title><description>");
        for (var i = 0; i < Depth; i++) text.Append("<b xml:base='/a/'>");
        text.Append("deep");
        for (var i = 0; i < Depth; i++) text.Append("</b>");
        text.Append("</description></item><item><title>Next</title></item></channel></rss>");
        var result = await Task.Run(() => FeedParser.Parse(Encoding.UTF8.GetBytes(text.ToString()), null, Address)).WaitAsync(Patience);
        result.Feed!.Entries.Select(entry => entry.Title!.Value).ShouldBe(["Kept", "Next"]);
        result.Irregularities.ShouldHaveSingleItem().ShouldContain("nested deeper");
    }

    [Fact]
    public void A_feed_of_too_many_entries_keeps_the_first_and_says_so()
    {
        var text = "<rss><channel>" + string.Concat(Enumerable.Range(0, 6000).Select(i => $"<item><guid>{i}</guid></item>")) + "</channel></rss>";
        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, Address).Feed!;
        feed.Entries.Count.ShouldBe(5000);
        feed.Truncated.ShouldBeTrue();
    }

    [Fact]
    public void A_body_past_the_limit_is_refused()
    {
        FeedParser.Parse(new byte[33 * 1024 * 1024], null, Address).Problem.ShouldBe("The feed has 34603008 bytes; at most 33554432 are read.");
    }

    [Fact]
    public void Random_bytes_are_answered()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 500; round++)
        {
            var body = new byte[random.Next(2000)];
            random.NextBytes(body);
            ShouldBeAnswered(body);
        }
    }

    [Fact]
    public void Feeds_with_bytes_changed_cut_and_doubled_are_answered()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 4000; round++) ShouldBeAnswered(Mutation.Of(SampleFeeds.All[round % SampleFeeds.All.Count], random));
    }

    private static void ShouldBeAnswered(byte[] body)
    {
        foreach (var type in (string?[])[null, "text/xml", "application/xml; charset=utf-16", "application/json"])
        {
            var result = FeedParser.Parse(body, type, Address);
            (result.Feed is null).ShouldBe(result.Problem is not null);
            if (body.Length >= Size) return;
        }
    }
}
