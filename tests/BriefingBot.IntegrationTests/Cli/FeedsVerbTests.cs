using System.Text.Json.Nodes;
using BriefingBot.Configuration;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

/// <summary><c>briefingbot feeds</c>, as far as it needs no network.</summary>
[Collection(ProgramCall.Collection)]
public sealed class FeedsVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Lists_of_feeds_go_in_and_come_out_the_same()
    {
        await File.WriteAllTextAsync(_folder.File("in.opml"), """
            <opml version="2.0"><body>
            <outline text="News"><outline type="rss" text="Alpha &amp; more" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline>
            <outline type="rss" text="Beta" xmlUrl="https://b.example/feed"/><outline type="rss" text="Bad" xmlUrl="gopher://c.example/"/>
            </body></opml>
            """);

        var first = await FeedsAsync("import", _folder.File("in.opml"));
        var second = await JsonAsync("import", _folder.File("in.opml"));
        var exported = await FeedsAsync("export", _folder.File("out.opml"));
        var refused = await FeedsAsync("export", _folder.File("out.opml"));
        var list = await JsonAsync("list");

        first.Output.ShouldStartWith("2 feeds added, 0 there already, 1 skipped.");
        ((int)second["added"]!, (int)second["duplicates"]!).ShouldBe((0, 2));
        exported.Code.ShouldBe(0);
        (refused.Code, refused.Error.Trim()).ShouldBe((2, $"{_folder.File("out.opml")} is there already; name another file."));
        var read = BriefingBot.Ingestion.Feeds.Opml.OpmlReader.Read(await File.ReadAllBytesAsync(_folder.File("out.opml")));
        read.Feeds.Select(f => (f.Title, f.XmlUrl.AbsoluteUri, f.HtmlUrl?.AbsoluteUri, string.Join(',', f.Categories))).ShouldBe(
            [("Alpha & more", "https://a.example/feed", "https://a.example/", "News"), ("Beta", "https://b.example/feed", null, "")], ignoreOrder: true);
        list["feeds"]!.AsArray().Select(f => (string?)f!["state"]).ShouldBe(["not read yet", "not read yet"]);
    }

    [Fact]
    public async Task The_suggested_feeds_can_be_imported_and_none_is_kept_before()
    {
        var before = await JsonAsync("list");
        var imported = await JsonAsync("import", Path.Combine(BriefingConfiguration.Directory, "feeds.opml"));

        ((int)before["total"]!).ShouldBe(0);
        ((int)imported["added"]!).ShouldBe(12);
        imported["skipped"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, "is not a web address", "add", "no address")]
    [InlineData(1, "Nothing was added: ", "add", "http://127.0.0.1:9/feed")]
    [InlineData(1, "There is no feed \"x\"", "remove", "x")]
    [InlineData(1, "There is no feed \"x\"", "check", "x")]
    [InlineData(2, "There is no file", "import", "/nowhere/at/all.opml")]
    public async Task Each_wrong_call_gets_one_sentence(int code, string part, string verb, string argument)
    {
        var outcome = await FeedsAsync(verb, argument);

        (outcome.Code, outcome.Output).ShouldBe((code, ""));
        outcome.Error.ShouldContain(part);
        outcome.Error.TrimEnd().ShouldNotContain('\n');
        outcome.ShouldShowNoInnards();
    }

    [Fact]
    public async Task A_feed_is_removed_by_its_address_in_any_spelling()
    {
        await File.WriteAllTextAsync(_folder.File("in.opml"), "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Alpha\" xmlUrl=\"https://a.example/feed\"/></body></opml>");
        await FeedsAsync("import", _folder.File("in.opml"));

        var removed = await FeedsAsync("remove", "A.example/feed");

        removed.Output.Trim().ShouldBe("Alpha is no longer checked; its documents stay.");
        ((int)(await JsonAsync("list"))["total"]!).ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramOutcome> FeedsAsync(params string[] words) =>
        ProgramCall.RunAsync(["feeds", .. words, $"--Storage:Path={_folder.File("feeds.db")}", "--Knowledge:Starter=none"]);

    private async Task<JsonNode> JsonAsync(params string[] words) => JsonNode.Parse((await FeedsAsync([.. words, "--json"])).Output)!;
}
