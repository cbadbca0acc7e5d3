using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>Free questions in their doors: mentions, direct messages, replies, threads, forms.</summary>
public sealed class DiscordQuestionsTests
{
    private const int Press = 3;
    private const int Form = 5;

    [Fact]
    public async Task A_mention_is_a_question_and_is_answered_as_a_reply_that_pings_nobody()
    {
        await using var talk = await StartAsync();

        var message = talk.Writes($"<@{DiscordConversation.Bot}> who claimed the attack?");
        var reply = await talk.ReplyToAsync(message);

        reply["message_reference"]!["fail_if_not_exists"]!.GetValue<bool>().ShouldBeFalse();
        reply["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[]}""");
        reply["nonce"]!.GetValue<string>().Length.ShouldBeLessThanOrEqualTo(25);
        MessageParts.Text(reply).ShouldContain("“who claimed the attack?” in no conversation");
    }

    [Fact]
    public async Task A_reply_to_an_answer_goes_on_with_its_conversation_and_so_does_the_next()
    {
        await using var talk = await StartAsync();
        await talk.ReplyToAsync(talk.Writes("first?"));
        await talk.UntilTiedAsync("discord:9:900");

        var second = await talk.ReplyToAsync(talk.Writes("and then?", repliesTo: "900"));
        var other = await talk.ReplyToAsync(talk.Writes("something else?", repliesTo: "12345"));

        MessageParts.Text(second).ShouldContain("“and then?” after “first?”");
        MessageParts.Text(other).ShouldContain("“something else?” in no conversation");
    }

    [Fact]
    public async Task A_slash_question_can_open_a_thread_and_a_mention_there_goes_on()
    {
        await using var talk = await StartAsync();

        var asked = talk.Asks("who claimed it?", more: """},{"name":"thread","type":5,"value":true""");
        var opened = await talk.RequestAsync(r => r.Path.EndsWith("/threads", StringComparison.Ordinal));
        await talk.UntilTiedAsync("discord:4000:thread");
        var inThread = await talk.ReplyToAsync(talk.Writes("and who denied it?", channel: "4000"));

        opened.Path.ShouldBe($"/channels/9/messages/m{asked}/threads");
        opened.Body!["name"]!.GetValue<string>().ShouldBe("who claimed it?");
        MessageParts.Text(inThread).ShouldContain("“and who denied it?” after “who claimed it?”");
    }

    [Fact]
    public async Task Where_a_thread_may_not_be_opened_the_answer_stands_and_the_log_says_why()
    {
        await using var talk = await StartAsync(new ConversationScript
        {
            Answer = r => r.Path.EndsWith("/threads", StringComparison.Ordinal) ? new DiscordAnswer(403, """{"message":"Missing Permissions","code":50013}""") : null,
        });

        var asked = talk.Asks("who claimed it?", more: """},{"name":"thread","type":5,"value":true""");

        MessageParts.Text(await talk.AnswerToAsync(asked)).ShouldContain("who claimed it?");
        await talk.UntilAsync(() => talk.Log.Any(l => l.Contains("No thread was opened in channel 9", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_form_for_the_next_question_goes_on_with_the_answer_whose_button_opened_it()
    {
        await using var talk = await StartAsync();
        var first = await talk.AnswerToAsync(talk.Asks("first?"));

        var id = MessageParts.Button(first, "Ask on").ShouldNotBeNull();
        var form = await talk.AnswerToAsync(talk.Happens(Press, $$"""{"component_type":2,"custom_id":"{{id}}"}"""));
        var sent = talk.Happens(Form, $$"""{"custom_id":"{{form["data"]!["custom_id"]}}","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"question","value":" and then? "} }]}""");

        form["type"]!.GetValue<int>().ShouldBe(9);
        MessageParts.Text(await talk.AnswerToAsync(sent)).ShouldContain("“and then?” after “first?”");
    }

    [Fact]
    public async Task Asking_about_a_message_opens_a_form_with_its_words_which_an_older_client_may_send_in_rows()
    {
        await using var talk = await StartAsync();

        var form = await talk.AnswerToAsync(talk.Happens(2, """
            {"id":"3","name":"Ask about this message","type":3,"target_id":"555","resolved":{"messages":{"555":{"id":"555","content":"Blast in the old town","embeds":[{"title":"Read more"}]} } } }
            """));
        var field = MessageParts.All(form).Single(c => c["custom_id"]?.GetValue<string>() == "question");
        var sent = talk.Happens(Form, """{"custom_id":"about-message","components":[{"type":1,"components":[{"type":4,"custom_id":"question","value":"Who claimed the blast?"}]}]}""");

        field["value"]!.GetValue<string>().ShouldContain("Blast in the old town");
        field["max_length"]!.GetValue<int>().ShouldBe(2000);
        MessageParts.Text(await talk.AnswerToAsync(sent)).ShouldContain("“Who claimed the blast?” in no conversation");
    }

    [Fact]
    public async Task A_direct_message_is_answered_to_those_named_by_their_id_and_politely_declined_to_others()
    {
        await using var talk = await StartAsync(new ConversationScript { Settings = new Dictionary<string, string?> { ["Discord:Admins"] = "7" } });

        var admin = await talk.ReplyToAsync(talk.Writes("who claimed it?", mentions: false, guild: null, author: "7"));
        var stranger = await talk.ReplyToAsync(talk.Writes("who claimed it?", mentions: false, guild: null));

        MessageParts.Text(admin).ShouldContain("“who claimed it?” in no conversation");
        MessageParts.Text(stranger).ShouldContain("not on the list");
    }

    [Fact]
    public async Task Messages_that_are_not_for_the_bot_are_left_alone()
    {
        await using var talk = await StartAsync();

        talk.Writes("nothing to you", mentions: false);
        talk.Writes("bots never stop", more: ""","webhook_id":"8" """);
        talk.Writes("another bot", author: "6\",\"bot\":true,\"x\":\"");
        talk.Writes("in a server that is not on the list", guild: "666");
        var last = talk.Writes("but this?");
        await talk.ReplyToAsync(last);

        talk.Requests.Count(r => r.Path.EndsWith("/messages", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Write a question")]
    [InlineData("/group isis-k", "Khorasan")]
    [InlineData("help", "What it does")]
    public async Task A_mention_alone_explains_itself_and_a_command_behind_it_is_a_command(string words, string answered)
    {
        await using var talk = await StartAsync();
        var reply = await talk.ReplyToAsync(talk.Writes($"<@!{DiscordConversation.Bot}> {words}"));
        MessageParts.Text(reply).ShouldContain(answered);
        // A message in a channel cannot be for one person alone.
        (reply["flags"]!.GetValue<int>() & 64).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_asked_to_wait_and_sees_that_alone()
    {
        await using var talk = await StartAsync();
        for (var i = 0; i < 10; i++)
            await talk.AnswerToAsync(talk.Asks($"question {i}?"));

        var refused = await talk.AnswerToAsync(talk.Asks("one more?"));

        MessageParts.Text(refused).ShouldContain("please ask again in 3 seconds");
        (refused["data"]!["flags"]!.GetValue<int>() & 64).ShouldBe(64);
    }

    private static Task<DiscordConversation> StartAsync(ConversationScript? script = null) => DiscordConversation.StartAsync(s => s.AddTransient<EchoCommand>().AddSingleton(Table()), script);

    /// <summary>The standard commands with a question that is answered by saying what reached it.</summary>
    private static CommandTable Table() => new([.. CommandTable.Standard.Commands.Select(c => c.Name == "ask" ? c with { Handler = typeof(EchoCommand) } : c)]);

    private sealed class EchoCommand(IConversations conversations) : ICommand
    {
        public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
        {
            var question = call.Text("question")!;
            var before = call.Conversation is { } id ? await conversations.ContextAsync(id, cancellation) : null;
            return new Reply(ReplyStatus.Refused, "Heard")
            {
                Summary = $"“{question}” {(before is null ? "in no conversation" : $"after “{before.Question}”")}.",
                Conversation = await conversations.KeepAsync(new ConversationContext(question, []), cancellation),
            };
        }
    }
}
