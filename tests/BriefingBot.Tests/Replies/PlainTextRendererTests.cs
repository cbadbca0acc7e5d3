using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Replies;

public class PlainTextRendererTests
{
    private static readonly Citation Outlet = new(CitationKind.Passage, "a1", "The Outlet", "https://outlet.example/a1", PublicationTime.Parse("2024-03-26"), "killed at least 139", 10, 29);
    private static readonly Citation List = new(CitationKind.ListEntry, "un-list", "UN list", Locator: "QDe.161");

    [Fact]
    public void A_place_cited_twice_is_one_footnote_and_numbers_follow_the_reading_order()
    {
        var reply = new Reply(ReplyStatus.Answered, "A title")
        {
            Summary = new Cited("Listed", List),
            Blocks = [new FieldsBlock("Toll", [new ReplyField("Killed", new Cited("at least 139", Outlet, List))])],
            AsOf = new AsOf(null, []),
        };

        PlainTextRenderer.Render(reply).ReplaceLineEndings("\n").ShouldBe(
            """
            A title
            =======
            Listed [1]

            Toll
              Killed: at least 139 [1][2]

            Sources
              [1] UN list, un-list, QDe.161
              [2] The Outlet, 26 March 2024, a1: "killed at least 139"
                  https://outlet.example/a1

            As of the starter knowledge; no document has been read yet.

            """);
    }

    [Fact]
    public void Feeds_that_fail_are_said_under_the_reply()
    {
        var reply = new Reply(ReplyStatus.Answered, "A title") { AsOf = new AsOf("28 March 2024", ["Gazette", "Herald"]) };

        PlainTextRenderer.Render(reply).ShouldEndWith($"As of the newest document read, 28 March 2024. Feeds that fail: Gazette, Herald.{Environment.NewLine}");
    }
}
