using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Answering;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Storage.Answers;
using BriefingBot.Storage.Buttons;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Telegram.Answering;

public sealed class AnswerSendingTests : IDisposable
{
    private static readonly ChatPlace Place = new(-5, null, IsPrivate: false);

    private readonly TemporaryStore _store = new();
    private readonly FakeClock _clock = new();
    private readonly ScriptedTransport _transport = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_page_of_several_messages_takes_the_place_of_as_many_also_after_a_restart()
    {
        await Sending().SendAsync(Page(messages: 3), Place, 1, default);

        (await Sending().TurnAsync(Page(messages: 3), Press(on: 103), default)).ShouldBeTrue();

        _transport.Done.ShouldBe(["send 101", "send 102", "send 103", "edit 101", "edit 102", "edit 103"]);
    }

    [Fact]
    public async Task What_the_page_before_had_more_is_taken_away_and_the_next_turn_knows()
    {
        await Sending().SendAsync(Page(messages: 3), Place, 1, default);
        await Sending().TurnAsync(Page(messages: 2), Press(on: 103), default);
        _transport.Done.Clear();

        await Sending().TurnAsync(Page(messages: 1), Press(on: 102), default);

        _transport.Done.ShouldBe(["edit 101", "delete 102"]);
    }

    [Fact]
    public async Task A_longer_page_comes_anew()
    {
        await Sending().SendAsync(Page(messages: 1), Place, 1, default);

        (await Sending().TurnAsync(Page(messages: 2), Press(on: 101), default)).ShouldBeFalse();

        _transport.Done.ShouldBe(["send 101"]);
    }

    [Fact]
    public async Task A_picture_takes_the_place_of_a_picture_and_not_of_words()
    {
        var sending = Sending(new Painter());
        var pictured = Page(messages: 2) with { Blocks = [new PictureBlock("<svg/>", "plot")] };
        await sending.SendAsync(pictured, Place, 1, default);

        (await sending.TurnAsync(pictured, Press(on: 102), default)).ShouldBeTrue();
        (await sending.TurnAsync(Page(messages: 3), Press(on: 102), default)).ShouldBeFalse();

        _transport.Done.ShouldBe(["send 101", "send 102", "send 103", "edit 101", "edit 102", "edit 103"]);
        _transport.Sent.Count(m => m.Keyboard.Count > 0).ShouldBe(2);
    }

    [Fact]
    public async Task What_the_chat_cannot_hold_comes_whole_as_a_file()
    {
        await Sending().SendAsync(Page(messages: 30), Place, 1, default);

        var file = _transport.Sent[^1].Text.File.ShouldNotBeNull();
        file.MediaType.ShouldBe("text/plain");
        file.Content.Length.ShouldBeGreaterThan(100_000);
        _transport.Sent.Count.ShouldBe(TelegramRenderer.MostMessages + 1);
        _transport.Sent[^2].Keyboard.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Only_the_first_message_shows_what_it_answers()
    {
        await Sending().SendAsync(Page(messages: 2), Place, 7, default);

        _transport.Sent.Select(m => m.AnswerTo).ShouldBe([7, null]);
    }

    private static Reply Page(int messages) => new(ReplyStatus.Answered, "List")
    {
        Summary = string.Concat(Enumerable.Repeat(new string('a', 99) + " ", (40 * messages) - 2)),
        Buttons = [new ReplyButton(ReplyButton.Next, "/groups page:2")],
    };

    private static IncomingPress Press(long on) => new(Place, 5, on, "p", "t", ReplyButton.Next);

    private AnswerSending Sending(IRasterizer? painter = null) => new(
        _transport,
        new ReplyMessages(painter),
        new TelegramKeyboard(new ButtonTokens(new ButtonStore(_store.Database), _clock)),
        new ConversationStore(_store.Database, _clock),
        new PageMessages(_store.Database),
        _clock);

    private sealed class Painter : IRasterizer
    {
        public byte[]? ToPng(string svg) => [137, 80, 78, 71];
    }
}
