using System.Text;
using BriefingBot.Ingestion.Feeds.Opml;

namespace BriefingBot.Tests.Ingestion.Feeds.Opml;

public sealed class OpmlTests
{
    private static readonly DateTimeOffset Created = new(2024, 3, 22, 12, 0, 0, TimeSpan.Zero);

    private static OpmlResult Read(string text) => OpmlReader.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Nested_folders_and_category_paths_become_categories()
    {
        var result = Read(
            """
            <opml version="1.0"><head><title>Desk</title></head><body>
            <outline text="News"><outline text="Africa">
            <outline text="Wire" type="rss" xmlUrl="https://wire.example/feed?a=1&b=2" htmlUrl="https://wire.example/" category="/Agencies/Fast,Africa"/>
            </outline></outline>
            <outline xmlurl="http://plain.example/rss"/>
            </body></opml>
            """);
        result.Problem.ShouldBeNull();
        result.Title.ShouldBe("Desk");
        result.Feeds.Count.ShouldBe(2);
        result.Feeds[0].Categories.ShouldBe(["News", "Africa", "Fast"]);
        result.Feeds[0].XmlUrl.AbsoluteUri.ShouldBe("https://wire.example/feed?a=1&b=2");
        result.Feeds[0].HtmlUrl.ShouldBe(new Uri("https://wire.example/"));
        result.Feeds[1].Title.ShouldBe("http://plain.example/rss");
    }

    [Fact]
    public void An_address_is_taken_once_and_only_if_it_is_of_the_web()
    {
        var result = Read(
            """
            <opml><body><outline text="a" xmlUrl="https://a.example/"/><outline text="b" xmlUrl="https://a.example/"/>
            <outline text="c" xmlUrl="file:///etc/passwd"/></body></opml>
            """);
        result.Feeds.ShouldHaveSingleItem().Title.ShouldBe("a");
        result.Skipped.ShouldBe(["'file:///etc/passwd' is not a web address (http or https)."]);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        OpmlFeed[] feeds =
        [
            new(new Uri("https://a.example/feed?x=1&y=2"), "A <b> & \"c\" \ud83d\ude00 \u0001", new Uri("https://a.example/"), ["News", "Fast"]),
            new(new Uri("https://b.example/"), "B", null, []),
            new(new Uri("https://c.example/"), "C", null, ["news"]),
        ];
        var read = OpmlReader.Read(OpmlWriter.Write("List & more", feeds, Created));
        read.Title.ShouldBe("List & more");
        read.Feeds.Select(feed => feed.XmlUrl).ShouldBe([feeds[0].XmlUrl, feeds[2].XmlUrl, feeds[1].XmlUrl]);
        read.Feeds[0].Title.ShouldBe("A <b> & \"c\" \ud83d\ude00");
        read.Feeds[0].Categories.ShouldBe(["News", "Fast"]);
        read.Feeds[0].HtmlUrl.ShouldBe(feeds[0].HtmlUrl);
    }

    [Fact]
    public void What_is_written_says_when_and_in_which_version()
    {
        var text = Encoding.UTF8.GetString(OpmlWriter.Write("T", [], Created));
        text.ShouldContain("<opml version=\"2.0\">");
        text.ShouldContain("<dateCreated>Fri, 22 Mar 2024 12:00:00 GMT</dateCreated>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not xml at all")]
    [InlineData("<rss/>")]
    public void What_is_no_list_is_told_in_one_sentence(string text)
    {
        Read(text).Problem.ShouldBe("This is no OPML: its root is not 'opml'.");
    }

    [Fact]
    public void A_hostile_list_is_bounded()
    {
        var deep = "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 50_000)) + "<outline xmlUrl='https://a.example/'/>";
        Read(deep).Feeds.Count.ShouldBeLessThanOrEqualTo(1);
        var many = "<opml><body>" + string.Concat(Enumerable.Range(0, 10_050).Select(i => $"<outline xmlUrl='https://a.example/{i}'/>")) + "</body></opml>";
        var result = Read(many);
        result.Feeds.Count.ShouldBe(10_000);
        result.Skipped.Count.ShouldBe(50);
    }
}
