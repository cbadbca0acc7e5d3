using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord;

public sealed class DiscordRendererTests
{
    private static readonly Citation Report = new(CitationKind.Passage, "report-7", "Northern Wire", "https://wire.example/7", PublicationTime.At(new DateTimeOffset(2024, 3, 22, 18, 0, 0, TimeSpan.Zero)), "At least 12 were killed", 0, 23);

    private readonly DiscordRenderer _renderer = new();

    [Fact]
    public void Footnotes_that_cite_one_document_without_quoting_it_share_a_line()
    {
        Citation Row(int row) => new(CitationKind.Starter, "list", "A list", "https://list.example/", Locator: $"row {row}");
        Citation quoted = new(CitationKind.Passage, "d1", "Outlet", Quote: "said so", Locator: "paragraph 1");
        var reply = new Reply(ReplyStatus.Answered, "Many") { Blocks = [new ListBlock(null, [new Cited("one", [Row(1)]), new Cited("two", [quoted]), new Cited("three", [Row(2), Row(3)])])] };

        var text = string.Join('\n', new DiscordRenderer().Render(reply, _ => null)[0].Components!.OfType<DiscordContainer>().Single().Components.OfType<DiscordTextDisplay>().Select(t => t.Content));

        text.ShouldContain("-# A list · list · [list.example](https://list.example/) (not quoted): \\[1\\] row 1, \\[3\\] row 2, \\[4\\] row 3\n");
        text.ShouldContain("-# \\[2\\] Outlet · d1, paragraph 1: “said so”");
    }

    [Fact]
    public void A_card_has_the_colour_title_summary_fields_footnotes_and_the_closing_line()
    {
        var reply = new Reply(ReplyStatus.Answered, "Market bombing")
        {
            Accent = "#aa3300",
            Summary = new Cited("At least 12 killed on 22 March 2024.", Report),
            Blocks = [new FieldsBlock("Toll", [new ReplyField("Killed", new Cited("at least 12", Report)), new ReplyField("Date", "22 March 2024")])],
            AsOf = new AsOf("2024-03-23", []),
        };

        var message = _renderer.Render(reply, Ids).ShouldHaveSingleItem();

        var card = message.Components.ShouldHaveSingleItem().ShouldBeOfType<DiscordContainer>();
        card.AccentColor.ShouldBe(0xAA3300);
        Texts(message).ShouldBe(
        [
            "## Market bombing",
            "At least 12 killed on 22 March 2024. \\[1\\]",
            "**Toll**\n**Killed** at least 12 \\[1\\]\n**Date** 22 March 2024",
            "**Sources**\n-# \\[1\\] Northern Wire · <t:1711130400:f> · report-7 · [wire.example](https://wire.example/7): “At least 12 were killed”",
            "-# As of the newest document read, 2024-03-23.",
        ]);
        message.Flags.ShouldBe(32768);
    }

    [Fact]
    public void Up_to_five_choices_are_buttons_and_more_are_a_menu_that_says_how_many_it_leaves_out()
    {
        var five = Last(_renderer.Render(WithButtons(5), Ids)).ShouldBeOfType<DiscordActionRow>();
        five.Components.Count.ShouldBe(5);
        five.Components.ShouldAllBe(c => c is DiscordButton);

        var six = Last(_renderer.Render(WithButtons(6), Ids)).ShouldBeOfType<DiscordActionRow>();
        six.Components.ShouldHaveSingleItem().ShouldBeOfType<DiscordSelectMenu>().Options.Count.ShouldBe(6);

        var thirty = (DiscordActionRow)Last(_renderer.Render(WithButtons(30), Ids));
        thirty.Components.ShouldHaveSingleItem().ShouldBeOfType<DiscordSelectMenu>().Placeholder.ShouldBe("Choose; the first 25 of 30 are shown");
    }

    [Fact]
    public void A_button_without_an_id_is_left_out() =>
        MessageBounds.All(_renderer.Render(WithButtons(2), _ => null)[0].Components!).OfType<DiscordButton>().ShouldBeEmpty();

    [Fact]
    public void A_picture_that_can_be_drawn_goes_along_as_a_file_and_otherwise_its_words_stand_for_it()
    {
        var reply = new Reply(ReplyStatus.Answered, "Activity") { Blocks = [new PictureBlock("<svg/>", "Attacks a month", "▁▇")] };

        var drawn = new DiscordRenderer(_ => new byte[] { 1, 2 }).Render(reply, Ids)[0];
        MessageBounds.All(drawn.Components!).OfType<DiscordMediaGallery>().ShouldHaveSingleItem().Items[0].ShouldBe(new DiscordMedia(new DiscordMediaAddress("attachment://picture-1.png"), "Attacks a month"));
        drawn.Pictures.ShouldHaveSingleItem().Name.ShouldBe("picture-1.png");
        drawn.Attachments.ShouldBe([new DiscordAttachment("0", "picture-1.png", "Attacks a month")]);

        Texts(_renderer.Render(reply, Ids)[0]).ShouldBe(["## Activity", "▁▇\nAttacks a month"]);
    }

    [Fact]
    public void What_does_not_fit_goes_on_in_follow_ups_and_is_all_there()
    {
        var reply = new Reply(ReplyStatus.Answered, "Long") { Blocks = [new ListBlock(null, [.. Enumerable.Range(1, 60).Select(i => (Cited)$"entry {i} {new string('x', 90)}")])] };

        var messages = _renderer.Render(reply, Ids);

        messages.Count.ShouldBe(2);
        var text = string.Join('\n', messages.SelectMany(Texts));
        Enumerable.Range(1, 60).ShouldAllBe(i => text.Contains($"- entry {i} x"));
        text.ShouldNotContain("Shown in part");
    }

    [Fact]
    public void What_does_not_fit_the_follow_ups_either_is_said_in_the_last_one()
    {
        var reply = new Reply(ReplyStatus.Answered, "Longer") { Blocks = [new ListBlock(null, [.. Enumerable.Range(1, 400).Select(i => (Cited)$"entry {i} {new string('x', 90)}")])], Buttons = [new ReplyButton("Next", "/attacks page:2")] };

        foreach (var messages in new[] { _renderer.Render(reply, Ids), _renderer.RenderAsEmbeds(reply, Ids) })
        {
            messages.Count.ShouldBe(3);
            messages.Select(m => Texts(m).Any(t => t.Contains("Shown in part"))).ShouldBe([false, false, true]);
            MessageBounds.All(messages[2].Components!).OfType<DiscordButton>().ShouldHaveSingleItem().Label.ShouldBe("Next");
        }
    }

    [Fact]
    public void An_answer_for_one_person_is_ephemeral() =>
        _renderer.Render(Reply.Invalid("No such day."), Ids)[0].Flags.ShouldBe(32768 | 64);

    [Fact]
    public void The_older_form_keeps_fields_as_fields()
    {
        var reply = new Reply(ReplyStatus.Answered, "Card") { Summary = "First.", Blocks = [new FieldsBlock(null, [new ReplyField("Killed", "12"), new ReplyField("Injured", "30", "31")]), new TextBlock("Last.")] };

        var embeds = _renderer.RenderAsEmbeds(reply, Ids).ShouldHaveSingleItem().Embeds!;

        embeds.Count.ShouldBe(2);
        embeds[0].Title.ShouldBe("Card");
        embeds[0].Description.ShouldBe("First.");
        embeds[0].Fields.ShouldBe([new DiscordEmbedField("Killed", "12"), new DiscordEmbedField("Injured", "- 30\n- 31")]);
        embeds[1].Description.ShouldBe("Last.");
    }

    [Fact]
    public void No_reply_breaks_a_limit_or_lets_markup_through()
    {
        var replies = new RandomReplies(seed: 20240322);
        var drawing = new DiscordRenderer(_ => new byte[] { 1 });
        for (var i = 0; i < 60; i++)
        {
            var reply = replies.Next();
            MessageBounds.ShouldHold(_renderer.Render(reply, Ids));
            MessageBounds.ShouldHold(drawing.Render(reply, Ids));
            MessageBounds.ShouldHold(drawing.RenderAsEmbeds(reply, Ids));
        }
    }

    [SharedFact(DiscordSpecification.Path)]
    public void Messages_are_as_the_specification_wants_them()
    {
        var replies = new RandomReplies(seed: 7);
        var drawing = new DiscordRenderer(_ => new byte[] { 1 });
        for (var i = 0; i < 15; i++)
        {
            var reply = replies.Next();
            foreach (var message in drawing.Render(reply, Ids).Concat(drawing.RenderAsEmbeds(reply, Ids)))
                DiscordSpecification.Instance.FaultsOf("MessageCreateRequest", AsJson(message)).ShouldBeEmpty();
        }
    }

    private static JsonNode? AsJson(DiscordMessage message) => JsonSerializer.SerializeToNode(message, DiscordJson.Options);

    private static string? Ids(ReplyButton button) => $"b:{Math.Abs(string.GetHashCode(button.CommandLine, StringComparison.Ordinal))}";

    private static IEnumerable<string> Texts(DiscordMessage message) => MessageBounds.Texts(message);

    private static DiscordComponent Last(IReadOnlyList<DiscordMessage> messages) => ((DiscordContainer)messages[^1].Components![^1]).Components[^1];

    private static Reply WithButtons(int count) => new(ReplyStatus.Answered, "Choices") { Buttons = [.. Enumerable.Range(1, count).Select(i => new ReplyButton($"Choice {i}", $"/group {i}"))] };
}
