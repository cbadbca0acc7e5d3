using System.Text.Json.Nodes;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>Next and Previous put the page in the place of the one before.</summary>
public sealed class DiscordPagesTests
{
    private const int Command = 2;
    private const int Press = 3;

    [Fact]
    public async Task Pages_are_turned_in_the_message_whose_button_was_pressed()
    {
        await using var talk = await DiscordConversation.StartAsync();
        var first = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"groups"}"""));

        var second = await talk.AnswerToAsync(Turn(talk, first, "Next"));
        var third = await talk.AnswerToAsync(Turn(talk, second, "Next"));
        var again = await talk.AnswerToAsync(Turn(talk, third, "Previous"));

        first["type"]!.GetValue<int>().ShouldBe(4);
        new[] { second, third, again }.ShouldAllBe(a => a["type"]!.GetValue<int>() == 7);
        MessageParts.Text(second).ShouldContain("page 2");
        MessageParts.Text(third).ShouldContain("page 3");
        MessageParts.Text(again).ShouldBe(MessageParts.Text(second));
        talk.Requests.Count(r => r.Path.StartsWith("/webhooks/", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_for_the_asker_alone_stays_so_without_saying_it_again()
    {
        await using var talk = await DiscordConversation.StartAsync();
        var first = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"groups","options":[{"name":"private","type":5,"value":true}]}"""));

        var second = await talk.AnswerToAsync(Turn(talk, first, "Next"));

        first["data"]!["flags"]!.GetValue<int>().ShouldBe(32768 | 64);
        second["data"]!["flags"]!.GetValue<int>().ShouldBe(32768);
    }

    [Fact]
    public async Task A_page_that_takes_long_is_announced_and_then_edited_in()
    {
        var pages = new PagesCommand();
        await using var talk = await StartAsync(pages);
        var first = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"pages"}"""));

        pages.Wait = new TaskCompletionSource();
        var pressed = Turn(talk, first, "Next");
        var announced = await talk.AnswerInTimeAsync(pressed);
        pages.Wait.SetResult();
        var edited = await talk.RequestAsync(r => r.Method == "PATCH");

        announced["type"]!.GetValue<int>().ShouldBe(6);
        edited.Path.ShouldBe($"/webhooks/77/token-{pressed}/messages/@original");
        MessageParts.Text(edited.Body).ShouldContain("Page 2");
    }

    [Fact]
    public async Task What_is_not_a_page_of_one_message_does_not_take_the_place_of_one()
    {
        var pages = new PagesCommand();
        await using var talk = await StartAsync(pages);
        var first = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"pages"}"""));

        pages.Fails = true;
        var failed = await talk.AnswerToAsync(Turn(talk, first, "Next"));
        pages.Wait = new TaskCompletionSource();
        var slow = Turn(talk, first, "Next");
        await talk.AnswerInTimeAsync(slow);
        pages.Wait.SetResult();
        var behind = await talk.RequestAsync(r => r.Path == $"/webhooks/77/token-{slow}");

        failed["type"]!.GetValue<int>().ShouldBe(4);
        failed["data"]!["flags"]!.GetValue<int>().ShouldBe(32768 | 64);
        behind.Body!["flags"]!.GetValue<int>().ShouldBe(32768 | 64);
        MessageParts.Text(behind.Body).ShouldContain("Reference");
    }

    [Fact]
    public async Task A_page_of_several_messages_is_followed_by_the_next_as_an_answer_of_its_own()
    {
        await using var talk = await StartAsync(new PagesCommand { Long = true });

        var first = talk.Happens(Command, """{"name":"pages"}""");
        var last = await talk.RequestAsync(r => r.Path == $"/webhooks/77/token-{first}" && MessageParts.Button(r.Body, "Next") is not null);

        (await talk.AnswerToAsync(Turn(talk, last.Body!, "Next")))["type"]!.GetValue<int>().ShouldBe(4);
    }

    private static string Turn(DiscordConversation talk, JsonNode message, string label) =>
        talk.Happens(Press, $$"""{"component_type":2,"custom_id":"{{MessageParts.Button(message, label)}}"}""");

    private static Task<DiscordConversation> StartAsync(PagesCommand pages)
    {
        CommandSpec spec = new("pages", "Has pages", typeof(PagesCommand), [new ParameterSpec(CommandTable.PageParameter, ParameterKind.Number, "Which")], ["pages"]);
        return DiscordConversation.StartAsync(s => s.AddSingleton(pages).AddSingleton(new CommandTable([spec])));
    }

    private sealed class PagesCommand : ICommand
    {
        public TaskCompletionSource? Wait { get; set; }

        public bool Fails { get; set; }

        public bool Long { get; init; }

        public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
        {
            if (Wait is { } wait)
                await wait.Task;
            if (Fails)
                throw new InvalidOperationException("broken on purpose");
            return new Reply(ReplyStatus.Answered, "Pages")
            {
                Summary = $"Page {call.PageNumber}.",
                Blocks = Long ? [new ListBlock(null, [.. Enumerable.Range(0, 10).Select(_ => (Cited)new string('x', 500))])] : [],
                Buttons = [new ReplyButton(ReplyButton.Next, $"/pages page:{call.PageNumber + 1}")],
            };
        }
    }
}
