using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Storage.Answers;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Answers;

public sealed class ConversationStoreTests : IDisposable
{
    private const string Message = "discord:12:34";

    private static readonly ConversationContext Context = new("Who claimed it?", [new ContextSubject(SubjectType.Attack, "moscow", "the Moscow attack")]);

    private readonly TemporaryStore _store = new();
    private readonly FakeClock _clock = new();

    private ConversationStore Conversations => new(_store.Database, _clock);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_conversation_stands_where_its_last_answer_left_it()
    {
        var id = await Conversations.KeepAsync(Context, default);

        var read = (await Conversations.ContextAsync(id, default))!;
        read.Question.ShouldBe(Context.Question);
        read.Subjects.ShouldBe(Context.Subjects);
    }

    [Fact]
    public async Task A_posted_message_leads_to_its_conversation_and_may_be_tied_anew()
    {
        var first = await Conversations.KeepAsync(Context, default);
        var second = await Conversations.KeepAsync(Context, default);
        await Conversations.RememberAsync(Message, first, default);
        (await Conversations.FindAsync(Message, default)).ShouldBe(first);

        await Conversations.RememberAsync(Message, second, default);

        (await Conversations.FindAsync(Message, default)).ShouldBe(second);
        (await Conversations.FindAsync("discord:12:35", default)).ShouldBeNull();
    }

    [Fact]
    public async Task All_of_it_is_gone_after_a_day()
    {
        var id = await Conversations.KeepAsync(Context, default);
        await Conversations.RememberAsync(Message, id, default);
        _clock.Advance(TimeSpan.FromHours(24));
        (await Conversations.FindAsync(Message, default)).ShouldBe(id);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Conversations.FindAsync(Message, default)).ShouldBeNull();
        (await Conversations.ContextAsync(id, default)).ShouldBeNull();
        await Conversations.ForgetAsync(default);

        // What was deleted does not come back with the clock.
        (await new ConversationStore(_store.Database, new FakeClock()).ContextAsync(id, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not ours")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("77")]
    public async Task An_id_that_is_not_ours_is_nothing(string id)
    {
        (await Conversations.ContextAsync(id, default)).ShouldBeNull();
        await Conversations.RememberAsync(Message, id, default);
        (await Conversations.FindAsync(Message, default)).ShouldBeNull();
    }
}
