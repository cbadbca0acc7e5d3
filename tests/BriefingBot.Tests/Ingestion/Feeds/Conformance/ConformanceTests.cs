using BriefingBot.Tests.Fixtures;
using Xunit.Abstractions;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>Cases of each family that may fail, for the reasons given in docs/feeds.md; a family not named passes whole.</summary>
    private static readonly Dictionary<string, int> Allowed = new(StringComparer.Ordinal)
    {
        ["encoding"] = 1,
        ["illformed"] = 3,
        ["wellformed/geo"] = 10,
        ["wellformed/http"] = 7,
        ["wellformed/itunes"] = 31,
        ["wellformed/media-rss"] = 9,
        ["wellformed/namespace"] = 10,
        ["wellformed/psc"] = 5,
        ["wellformed/rss"] = 1,
        ["wellformed/sanitize"] = 11,
    };

    [SharedFact("benchmarks/feeds")]
    public void No_family_of_cases_passes_less_often_than_it_did()
    {
        var outcomes = ConformanceRun.Of(SharedFiles.Find("benchmarks/feeds")!);
        output.WriteLine(ConformanceReport.Of(outcomes));
        outcomes.Count.ShouldBeGreaterThan(1800);
        foreach (var family in outcomes.GroupBy(outcome => outcome.Family))
        {
            var failed = family.Where(outcome => outcome.Fault is not null).ToList();
            failed.Count.ShouldBeLessThanOrEqualTo(
                Allowed.GetValueOrDefault(family.Key),
                $"{family.Key}: {string.Join(", ", failed.Select(outcome => $"{outcome.Name} ({outcome.Fault})"))}");
        }
    }

    [Theory]
    [InlineData("not bozo and feed['title'] == 'A'", true)]
    [InlineData("feed.title == 'A' and feed['title'] == 'B'", false)]
    [InlineData("entries[0]['link'] == entries[0]['id'] == 'http://example.com/1'", true)]
    [InlineData("entries[0]['updated_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)", true)]
    [InlineData("len(entries) == 1 and ord(feed['title']) == 65", true)]
    [InlineData("'title' in feed and not feed.has_key('subtitle')", true)]
    [InlineData("feed['title'] == '\\x41' + ''", true)]
    public void An_expectation_is_evaluated_against_what_was_parsed(string expectation, bool holds)
    {
        var feed = """
            <rss version="2.0"><channel><title>A</title>
            <item><guid>http://example.com/1</guid><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item></channel></rss>
            """u8.ToArray();
        var view = FeedparserView.Of(BriefingBot.Ingestion.Feeds.FeedParser.Parse(feed, null, new Uri("http://example.com/feed")));
        PythonExpression.IsTrue(expectation, view).ShouldBe(holds);
    }

    [Theory]
    [InlineData("feed['no_such_key'] == 'A'")]
    [InlineData("entries[1]['title'] == 'A'")]
    [InlineData("etag")]
    [InlineData("not 'etag' in locals()")]
    public void An_expectation_about_what_we_do_not_have_is_a_fault_and_never_a_pass(string expectation)
    {
        var view = FeedparserView.Of(BriefingBot.Ingestion.Feeds.FeedParser.Parse("<rss/>"u8.ToArray(), null, new Uri("http://example.com/feed")));
        Should.Throw<PythonFault>(() => PythonExpression.IsTrue(expectation, view));
    }
}
