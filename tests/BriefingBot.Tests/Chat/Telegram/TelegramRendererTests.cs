using BriefingBot.Chat.Telegram;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Chat.Telegram;

public class TelegramRendererTests
{
    private static readonly Citation Outlet = new(CitationKind.Passage, "a1", "The Outlet", "https://outlet.example/a1?x=1&y=2", PublicationTime.Parse("2024-03-26"), "killed <at least> 139", 10, 29);
    private static readonly Citation List = new(CitationKind.ListEntry, "un-list", "UN list", Locator: "QDe.161");

    [Fact]
    public void A_reply_is_one_message_with_a_folded_ledger_linked_sources_and_the_as_of_line()
    {
        var reply = new Reply(ReplyStatus.Answered, "R & D")
        {
            Summary = new Cited("Listed", List),
            Blocks = [new FieldsBlock("Killed", [new ReplyField("Figures", new Cited("at least 139", Outlet), new Cited("137", List)), new ReplyField("Latest", new Cited("137", List))])],
            AsOf = new AsOf("28 March 2024", ["Gazette"]),
        };

        TelegramRenderer.Render(reply).ShouldHaveSingleItem().Html.ShouldBe(
            """
            <b>R &amp; D</b>
            Listed [1]

            <b>Killed</b>
            <blockquote expandable><b>Figures:</b>
            • at least 139 [2]
            • 137 [1]
            <b>Latest:</b> 137 [1]</blockquote>

            <b>Sources</b>
            <blockquote expandable>[1] UN list, un-list, QDe.161
            [2] <a href="https://outlet.example/a1?x=1&amp;y=2">The Outlet</a> (outlet.example), 26 March 2024, a1: &quot;killed &lt;at least&gt; 139&quot;</blockquote>

            <i>As of the newest document read, 28 March 2024. Feeds that fail: Gazette.</i>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_plain_text_says_the_same_without_markup()
    {
        var reply = new Reply(ReplyStatus.Answered, "R & D") { Summary = new Cited("a < b", Outlet) };

        TelegramRenderer.Render(reply)[0].Plain.ShouldStartWith("R & D\na < b [1]\n\nSources\n[1] The Outlet (outlet.example), 26 March 2024");
    }

    [Fact]
    public void A_narrow_table_is_aligned_and_a_wide_one_becomes_entries()
    {
        Html(new TableBlock("Toll", ["Group", "Killed"], [["ISIS-K", "137"], ["TTP", new Cited("9", List)]])).ShouldContain(
            "<b>Toll</b>\n<pre>Group   Killed\nISIS-K  137\nTTP     9 [1]</pre>");
        Html(new TableBlock(null, ["Command", "What it does"], [["/group", "Profile of an armed group, each fact with its source"]])).ShouldContain(
            "<b>/group</b>\nWhat it does: Profile of an armed group, each fact with its source");
    }

    [Fact]
    public void A_quotation_is_quoted_with_its_speaker_and_footnote() =>
        Html(new QuotationBlock("We did it", "a spokesman", List)).ShouldContain("<blockquote>“We did it” (a spokesman) [1]</blockquote>");

    [Fact]
    public void A_short_list_is_shown_and_a_long_one_folded()
    {
        Html(new ListBlock("Few", ["a", "b"], Numbered: true)).ShouldContain("<b>Few</b>\n1. a\n2. b");
        Html(new ListBlock("Many", [.. Enumerable.Range(1, 7).Select(i => (Cited)$"n{i}")])).ShouldContain("<b>Many</b>\n<blockquote expandable>• n1\n");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://outlet.example@evil.example/")]
    [InlineData("tg://user?id=1")]
    [InlineData("not an address")]
    public void An_address_that_leads_elsewhere_is_no_link(string url) =>
        Html(new TextBlock(new Cited("x", Outlet with { Url = url }))).ShouldNotContain("<a ");

    [Fact]
    public void Nobody_is_called_by_a_text() =>
        Html(new TextBlock("ask @durov or a@b.example, @ once")).ShouldContain("ask @\u2060durov or a@\u2060b.example, @ once");

    [Fact]
    public void A_long_text_is_cut_between_blocks_and_a_fold_opens_again_in_the_next_message()
    {
        var sentence = new string('a', 98) + ". ";
        var long1 = string.Concat(Enumerable.Repeat(sentence, 30));
        var reply = new Reply(ReplyStatus.Answered, "T") { Blocks = [new TextBlock(long1), new ListBlock("Next", [.. Enumerable.Repeat((Cited)long1.Trim(), 2)])] };

        var parts = TelegramRenderer.Render(reply);

        parts.Count.ShouldBe(3);
        parts[0].Plain.ShouldEndWith("a.");
        parts[1].Html.ShouldStartWith("<b>Next</b>\n<blockquote expandable>• ");
        parts[1].Html.ShouldEndWith(".</blockquote>");
        parts[2].Html.ShouldStartWith("<blockquote expandable>");
    }

    [Fact]
    public void What_would_bury_the_chat_is_left_out_and_the_reply_says_so()
    {
        var parts = TelegramRenderer.Render(new Reply(ReplyStatus.Answered, "T") { Summary = string.Concat(Enumerable.Repeat("word ", 20_000)) });

        parts.Count.ShouldBe(TelegramRenderer.MostMessages);
        parts[^1].Html.ShouldEndWith("<i>The rest is left out here and stands in the file below; or ask for less, such as a shorter period.</i>");
    }

    private static string Html(ReplyBlock block) => TelegramRenderer.Render(new Reply(ReplyStatus.Answered, "T") { Blocks = [block] }).ShouldHaveSingleItem().Html;
}
