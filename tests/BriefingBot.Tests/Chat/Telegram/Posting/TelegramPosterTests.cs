using System.Text.Json.Nodes;
using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Posting;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Storage.Buttons;
using BriefingBot.Storage.Delivery;
using BriefingBot.Tests.Chat.Telegram.Protocol;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Chat.Telegram.Posting;

public sealed class TelegramPosterTests : IDisposable
{
    private const string Sent = """{"ok":true,"result":{"message_id":77}}""";
    private static readonly ChannelAddress Topic = new("telegram", "-1005", "12");
    private static readonly ChannelAddress Group = new("telegram", "-1005");

    private static readonly Amendment Correction = new("Bombing in Mosul", "140", "Corrected 8 June 2024", "killed 140 → 36, according to <officials>", "https://paper.example/a?b=1");

    private readonly TemporaryStore _store = new();
    private readonly FakeClock _clock = new();
    private BotApiHandler _handler = new(200, Sent);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_digest_is_frozen_with_its_buttons_and_goes_to_its_topic_in_these_words()
    {
        var parts = await Poster().FreezeAsync(new Reply(ReplyStatus.Answered, "Brief") { Summary = "All <calm>.", Buttons = [new ReplyButton("More", "/brief period:week")] }, default);

        var outcome = await Poster().PostAsync(Topic, parts.ShouldHaveSingleItem(), "n1", default);

        outcome.ShouldBe(new PostOutcome.Posted("77"));
        var (method, body) = _handler.Calls.ShouldHaveSingleItem();
        method.ShouldBe("sendMessage");
        var request = JsonNode.Parse(body)!;
        request["chat_id"]!.GetValue<long>().ShouldBe(-1005);
        request["message_thread_id"]!.GetValue<long>().ShouldBe(12);
        request["text"]!.GetValue<string>().ShouldBe("<b>Brief</b>\nAll &lt;calm&gt;.");
        request["parse_mode"]!.GetValue<string>().ShouldBe("HTML");
        request["link_preview_options"]!["is_disabled"]!.GetValue<bool>().ShouldBeTrue();
        request["reply_markup"]!["inline_keyboard"]![0]![0]!["text"]!.GetValue<string>().ShouldBe("More");
    }

    [Fact]
    public async Task A_long_digest_is_frozen_in_pieces_within_the_limit_with_the_buttons_under_the_last()
    {
        var text = string.Concat(Enumerable.Repeat("A sentence about what happened. ", 400));
        var parts = await Poster().FreezeAsync(new Reply(ReplyStatus.Answered, "Brief") { Summary = text, Buttons = [new ReplyButton("More", "/brief")] }, default);

        parts.Count.ShouldBe(4);
        parts.ShouldAllBe(p => StrictHtml.Read(JsonNode.Parse(p.Payload)!["text"]!.GetValue<string>()).Length <= TelegramRenderer.LongestMessage);
        parts.Select(p => p.Payload.Contains("inline_keyboard")).ShouldBe([false, false, false, true]);
    }

    [Fact]
    public async Task A_picture_goes_as_a_photo_with_a_short_reply_as_its_caption()
    {
        var parts = await Poster(new Painter()).FreezeAsync(WithPicture("Calm."), default);

        await Poster().PostAsync(Group, parts.ShouldHaveSingleItem(), "n1", default);

        parts[0].Files.ShouldHaveSingleItem().MediaType.ShouldBe("image/png");
        var (method, body) = _handler.Calls.ShouldHaveSingleItem();
        method.ShouldBe("sendPhoto");
        body.ShouldContain("<b>Brief</b>\nCalm.");
        body.ShouldNotContain("attacks a month");
    }

    [Fact]
    public async Task Under_a_long_reply_the_picture_comes_with_words_of_its_own()
    {
        var parts = await Poster(new Painter()).FreezeAsync(WithPicture(string.Concat(Enumerable.Repeat("word ", 300))) with { Buttons = [new ReplyButton("More", "/brief")] }, default);

        parts.Select(p => p.Files.Count).ShouldBe([0, 1]);
        parts[0].Payload.ShouldNotContain("attacks a month");
        parts[0].Payload.ShouldContain("inline_keyboard");
        JsonNode.Parse(parts[1].Payload)!["caption"]!.GetValue<string>().ShouldBe("<i>attacks a month</i>");
    }

    [Fact]
    public async Task Where_no_picture_can_be_made_its_words_stand_for_it()
    {
        var parts = await Poster().FreezeAsync(WithPicture("Calm."), default);

        parts.ShouldHaveSingleItem().Payload.ShouldContain("attacks a month");
    }

    [Fact]
    public async Task A_picture_that_the_platform_refuses_goes_as_a_file_and_then_as_words()
    {
        var parts = await Poster(new Painter()).FreezeAsync(WithPicture("Calm."), default);
        _handler = new BotApiHandler((method, _) => Task.FromResult(method switch
        {
            "sendPhoto" => (400, Refusal("Bad Request: PHOTO_INVALID_DIMENSIONS")),
            "sendDocument" => (400, Refusal("Bad Request: not enough rights to send documents to the chat")),
            _ => (200, Sent),
        }));

        (await PostAsync(parts[0])).ShouldBe(new PostOutcome.Posted("77"));

        _handler.Calls.Select(c => c.Method).ShouldBe(["sendPhoto", "sendDocument", "sendMessage"]);
    }

    [Fact]
    public async Task Markup_that_the_platform_refuses_after_all_goes_as_plain_words()
    {
        _handler = new BotApiHandler((_, body) => Task.FromResult(body.Contains("parse_mode") ? (400, Refusal("Bad Request: can't parse entities: x")) : (200, Sent)));

        (await PostAsync(await PartAsync("a < b & c"))).ShouldBe(new PostOutcome.Posted("77"));

        JsonNode.Parse(_handler.Calls[1].Body)!["text"]!.GetValue<string>().ShouldBe("Brief\na < b & c");
    }

    [Theory]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""", typeof(PostOutcome.Uncertain))]
    [InlineData(502, "<html>Bad Gateway</html>", typeof(PostOutcome.Uncertain))]
    [InlineData(503, "", typeof(PostOutcome.Uncertain))]
    [InlineData(408, "", typeof(PostOutcome.Uncertain))]
    [InlineData(200, "<html>a proxy's page</html>", typeof(PostOutcome.Uncertain))]
    [InlineData(200, """{"ok":true,"result":{}}""", typeof(PostOutcome.Uncertain))]
    [InlineData(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", typeof(PostOutcome.NotSent))]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", typeof(PostOutcome.Gone))]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was kicked from the supergroup chat"}""", typeof(PostOutcome.Gone))]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""", typeof(PostOutcome.Gone))]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: message thread not found"}""", typeof(PostOutcome.Gone))]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: not enough rights to send text messages to the chat"}""", typeof(PostOutcome.Gone))]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: message is too long"}""", typeof(PostOutcome.Refused))]
    [InlineData(400, """{"ok":false,"error_code":400,"description":null,"parameters":null}""", typeof(PostOutcome.Refused))]
    internal async Task What_became_of_an_attempt_is_told_apart(int code, string body, Type outcome)
    {
        _handler = new BotApiHandler(code, body);

        (await PostAsync(await PartAsync("x"))).ShouldBeOfType(outcome);
        _handler.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_connection_is_surely_not_sent_and_a_lost_answer_is_uncertain()
    {
        var part = await PartAsync("x");
        _handler = new BotApiHandler((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));
        (await PostAsync(part)).ShouldBeOfType<PostOutcome.NotSent>();

        _handler = new BotApiHandler((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        (await PostAsync(part)).ShouldBeOfType<PostOutcome.Uncertain>();
    }

    [Fact]
    public async Task A_group_that_moved_is_named_with_its_new_id_and_its_topic()
    {
        _handler = new BotApiHandler(400, """{"ok":false,"error_code":400,"description":"group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1009876543210}}""");

        (await Poster().PostAsync(Topic, await PartAsync("x"), "n", default)).ShouldBe(new PostOutcome.Moved(Topic with { ChannelId = "-1009876543210" }));
    }

    [Fact]
    public async Task A_chat_that_has_had_enough_is_left_alone_for_as_long_as_told_and_others_are_not()
    {
        var part = await PartAsync("x");
        _handler = new BotApiHandler((_, body) => Task.FromResult(body.Contains("-1005") ? (429, """{"ok":false,"error_code":429,"parameters":{"retry_after":30}}""") : (200, Sent)));
        var poster = Poster();

        (await poster.PostAsync(Group, part, "n", default)).ShouldBeOfType<PostOutcome.NotSent>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
        (await poster.TurnAsync(Group, default))!.Value.ShouldBe(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));
        var other = Group with { ChannelId = "-77" };
        var turn = poster.TurnAsync(other, default);
        await AdvanceUntilAsync(turn);

        (await turn).ShouldBeNull();
        (await poster.PostAsync(other, part, "n", default)).ShouldBeOfType<PostOutcome.Posted>();
        _handler.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_chat_s_turn_comes_a_second_after_its_last_message_was_sent()
    {
        var poster = Poster();
        await AdvanceUntilAsync(poster.TurnAsync(Group, default));
        // Other messages were under way: this one goes out later than its turn came.
        _clock.Advance(TimeSpan.FromSeconds(5));
        await poster.PostAsync(Group, await PartAsync("x"), "n", default);
        var sent = _clock.GetUtcNow();
        await AdvanceUntilAsync(poster.TurnAsync(Group, default));

        (_clock.GetUtcNow() - sent).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_was_written_before_is_hidden_from_bots() =>
        (await Poster().LookBackAsync(Group, await PartAsync("x"), "n", _clock.GetUtcNow(), default)).ShouldBeOfType<PastPost.Hidden>();

    [Fact]
    public async Task An_edit_takes_the_place_of_the_text_or_of_the_picture()
    {
        _handler = new BotApiHandler(200, """{"ok":true,"result":{"message_id":5}}""");
        var picture = (await Poster(new Painter()).FreezeAsync(WithPicture("Calm."), default))[0];

        (await Poster().EditAsync(Group, "5", await PartAsync("x"), default)).ShouldBe(new PostOutcome.Posted("5"));
        (await Poster().EditAsync(Group, "5", picture, default)).ShouldBe(new PostOutcome.Posted("5"));

        _handler.Calls.Select(c => c.Method).ShouldBe(["editMessageText", "editMessageMedia"]);
        _handler.Calls[1].Body.ShouldContain("attach://file");
    }

    [Fact]
    public async Task A_correction_is_added_below_each_line_that_says_the_wrong_thing()
    {
        var reply = new Reply(ReplyStatus.Answered, "Brief")
        {
            Summary = "The gravest: Bombing in A & B, killed 140.",
            Blocks = [new ListBlock("New attacks", ["Mosul: another bombing; killed 140", "Bombing in A & B; killed 140 to 150", .. Enumerable.Range(1, 8).Select(i => (Cited)$"line {i}")]), new ListBlock("Disputed", ["Bombing in A & B: day"])],
        };
        var part = (await Poster().FreezeAsync(reply, default)).ShouldHaveSingleItem();

        var amended = Poster().Amend(part, Correction with { Beside = "Bombing in A & B" }).ShouldNotBeNull();

        var lines = StrictHtml.Read(JsonNode.Parse(amended.Payload)!["text"]!.GetValue<string>()).Split('\n');
        const string Added = "Corrected 8 June 2024: killed 140 → 36, according to <officials> (paper.example)";
        lines.Count(l => l == Added).ShouldBe(2);
        lines.Where((_, i) => i + 1 < lines.Length && lines[i + 1] == Added).ShouldBe(["The gravest: Bombing in A & B, killed 140.", "• Bombing in A & B; killed 140 to 150"]);
        amended.Payload.ShouldContain("https://paper.example/a?b=1");
    }

    [Fact]
    public async Task A_message_that_does_not_tell_of_it_or_would_become_too_long_is_not_amended()
    {
        Poster().Amend(await PartAsync("All calm."), Correction).ShouldBeNull();
        Poster().Amend(await PartAsync("Bombing in Mosul, killed 140. " + string.Concat(Enumerable.Repeat("word ", 800))), Correction).ShouldBeNull();
        var picture = (await Poster(new Painter()).FreezeAsync(WithPicture("Bombing in Mosul, killed 140."), default))[0];
        var amended = Poster().Amend(picture, Correction).ShouldNotBeNull();
        amended.Files.ShouldBe(picture.Files);
        JsonNode.Parse(amended.Payload)!["caption"]!.GetValue<string>().ShouldContain("Corrected 8 June 2024");
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done_and_one_of_a_lost_message_is_refused()
    {
        var part = await PartAsync("x");
        _handler = new BotApiHandler(400, Refusal("Bad Request: message is not modified: specified new message content is the same"));
        (await Poster().EditAsync(Group, "5", part, default)).ShouldBe(new PostOutcome.Posted("5"));

        _handler = new BotApiHandler(400, Refusal("Bad Request: message to edit not found"));
        (await Poster().EditAsync(Group, "5", part, default)).ShouldBeOfType<PostOutcome.Refused>();
    }

    [Theory]
    [InlineData("x", null)]
    [InlineData("-1005", "topic")]
    public async Task An_address_of_another_platform_is_refused_without_a_call(string chat, string? topic)
    {
        (await Poster().PostAsync(new ChannelAddress("telegram", chat, topic), await PartAsync("x"), "n", default)).ShouldBeOfType<PostOutcome.Refused>();

        _handler.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_wrote_to_the_bot_can_be_told_something_in_private()
    {
        _handler = new BotApiHandler((_, body) => Task.FromResult(body.Contains("41") ? (200, """{"ok":true,"result":{"id":41,"type":"private"}}""") : (400, Refusal("Bad Request: chat not found"))));

        (await Poster().PrivateChannelAsync("41", default)).ShouldBe(new ChannelAddress("telegram", "41"));
        (await Poster().PrivateChannelAsync("42", default)).ShouldBeNull();
        (await Poster().PrivateChannelAsync("-1005", default)).ShouldBeNull();
    }

    private static string Refusal(string description) => $$"""{"ok":false,"error_code":400,"description":"{{description}}"}""";

    private static Reply WithPicture(string summary) => new(ReplyStatus.Answered, "Brief") { Summary = summary, Blocks = [new PictureBlock("<svg/>", "attacks a month")] };

    private async Task<FrozenPart> PartAsync(string summary) => (await Poster().FreezeAsync(new Reply(ReplyStatus.Answered, "Brief") { Summary = summary }, default)).ShouldHaveSingleItem();

    private Task<PostOutcome> PostAsync(FrozenPart part) => AdvancedAsync(Poster().PostAsync(Group, part, "n", default));

    private async Task<PostOutcome> AdvancedAsync(Task<PostOutcome> post)
    {
        await AdvanceUntilAsync(post);
        return await post;
    }

    private async Task AdvanceUntilAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(1);
        }
    }

    private TelegramPoster Poster(IRasterizer? rasterizer = null) => new(
        new TelegramClient(new TelegramOptions { Token = "1:t", ApiBase = "http://bot.example" }, TimeProvider.System, _handler),
        new ReplyMessages(rasterizer),
        new TelegramKeyboard(new ButtonTokens(new ButtonStore(_store.Database), _clock)),
        new MessagePace(_clock),
        new ChatMoves(new ChannelMoves(_store.Database), new Outbox(_store.Database), _clock, NullLogger<ChatMoves>.Instance));

    private sealed class Painter : IRasterizer
    {
        public byte[]? ToPng(string svg) => [137, 80, 78, 71];
    }
}
