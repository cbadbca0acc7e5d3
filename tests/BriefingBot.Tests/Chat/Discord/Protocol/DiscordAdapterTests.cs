using System.Text.Json.Nodes;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class DiscordAdapterTests
{
    private const int Command = 2;
    private const int Press = 3;
    private const int Typing = 4;

    [Fact]
    public async Task A_conversation_registers_commands_answers_suggests_and_turns_pages()
    {
        await using var talk = await DiscordConversation.StartAsync();

        var registered = await talk.RequestAsync(r => r.Method == "PUT");
        registered.Path.ShouldBe($"/applications/77/guilds/{DiscordConversation.Guild}/commands");
        registered.Body!.AsArray().Select(c => c!["name"]!.GetValue<string>()).ShouldBe(CommandTable.Standard.Commands.Select(c => c.Name).Append("Ask about this message"));

        var typing = talk.Happens(Typing, """{"name":"group","options":[{"name":"name","type":3,"value":"isis-k","focused":true}]}""");
        var suggested = await talk.AnswerToAsync(typing);
        suggested["type"]!.GetValue<int>().ShouldBe(8);
        suggested["data"]!["choices"]!.AsArray().Count.ShouldBeInRange(1, 25);

        var group = talk.Happens(Command, """{"id":"1","name":"group","type":1,"options":[{"name":"name","type":3,"value":"isis-k"}]}""");
        var profile = await talk.AnswerToAsync(group);
        profile["type"]!.GetValue<int>().ShouldBe(4);
        profile["data"]!["flags"]!.GetValue<int>().ShouldBe(32768);
        profile["data"]!["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[]}""");
        Text(profile).ShouldContain("Khorasan");

        var list = talk.Happens(Command, """{"id":"2","name":"groups","type":1}""");
        // The controls stand under the last message of an answer.
        var first = await talk.RequestAsync(r => IsOf(list, r) && Button(r, "Next") is not null);
        var pressed = talk.Happens(Press, $$"""{"component_type":2,"custom_id":"{{Button(first, "Next")}}","id":4}""");
        await talk.RequestAsync(r => IsOf(pressed, r) && Button(r, "Previous") is not null);
        Text(await talk.AnswerToAsync(pressed)).ShouldNotBe(Text(await talk.AnswerToAsync(list)));
    }

    [Fact]
    public async Task A_private_answer_and_a_fault_are_for_the_asker_alone()
    {
        await using var talk = await DiscordConversation.StartAsync();

        var hidden = talk.Happens(Command, """{"name":"groups","options":[{"name":"private","type":5,"value":true}]}""");
        var wrong = talk.Happens(Command, """{"name":"attacks","options":[{"name":"since","type":3,"value":"the day of never"}]}""");
        var forged = talk.Happens(Press, """{"component_type":2,"custom_id":"AAAAAAAAAAAAAAAAAAAAAA"}""");

        foreach (var interaction in new[] { hidden, wrong, forged })
            (await talk.AnswerToAsync(interaction))["data"]!["flags"]!.GetValue<int>().ShouldBe(32768 | 64);
        Text(await talk.AnswerToAsync(forged)).ShouldContain("please ask again");
    }

    [Theory]
    [InlineData("666")]
    [InlineData(null)]
    public async Task Other_guilds_and_direct_messages_of_strangers_get_one_polite_sentence_and_no_suggestions(string? guild)
    {
        await using var talk = await DiscordConversation.StartAsync();

        var asked = talk.Happens(Command, """{"name":"groups"}""", guild);
        var typing = talk.Happens(Typing, """{"name":"group","options":[{"name":"name","type":3,"value":"isis","focused":true}]}""", guild);

        Text(await talk.AnswerToAsync(asked)).ShouldContain("not on the list");
        (await talk.AnswerToAsync(typing))["data"]!["choices"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interaction_that_is_replayed_is_answered_once()
    {
        await using var talk = await DiscordConversation.StartAsync();

        talk.Happens(Command, """{"name":"about"}""", id: 50);
        await talk.AnswerToAsync("50");
        talk.Happens(Command, """{"name":"about"}""", id: 50);
        await talk.AnswerToAsync(talk.Happens(Command, """{"name":"about"}"""));

        talk.Requests.Count(r => r.Path.StartsWith("/interactions/50/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"name":"slow"}""", 0)]
    [InlineData("""{"name":"slow","options":[{"name":"private","type":5,"value":true}]}""", 64)]
    public async Task What_takes_long_is_deferred_and_the_answer_takes_its_place(string data, int flags)
    {
        var slow = new SlowCommand();
        CommandSpec spec = new("slow", "Takes its time", typeof(SlowCommand), [new ParameterSpec(CommandTable.PrivateParameter, ParameterKind.Flag, "For you alone")], ["slow"]);
        await using var talk = await DiscordConversation.StartAsync(s => s.AddSingleton(slow).AddSingleton(new CommandTable([spec])));

        var asked = talk.Happens(Command, data);
        await slow.Asked.WaitAsync(TimeSpan.FromSeconds(30));
        var deferred = await talk.AnswerInTimeAsync(asked);
        slow.Finish();
        var answer = await talk.RequestAsync(r => r.Method == "PATCH");

        deferred["type"]!.GetValue<int>().ShouldBe(5);
        deferred["data"]!["flags"]!.GetValue<int>().ShouldBe(flags);
        answer.Path.ShouldBe($"/webhooks/77/token-{asked}/messages/@original");
        Text(answer.Body!).ShouldContain("Done at last");
    }

    [Fact]
    public async Task A_picture_goes_along_as_a_file_in_a_gallery_with_its_words_as_description()
    {
        CommandSpec spec = new("plot", "Draws", typeof(PlotCommand), [], ["plot"]);
        await using var talk = await DiscordConversation.StartAsync(s => s.AddTransient<PlotCommand>().AddSingleton<IRasterizer>(new Drawing()).AddSingleton(new CommandTable([spec])));

        var asked = talk.Happens(Command, """{"name":"plot"}""");
        await talk.AnswerToAsync(asked);

        var request = talk.Requests.Single(r => talk.IsAnswer(r, asked));
        request.Files["files[0]=picture-1.png"].ShouldBe([7, 8, 9]);
        var media = MessageParts.All(request.Body).Single(c => c["media"] is not null);
        media["media"]!["url"]!.GetValue<string>().ShouldBe("attachment://picture-1.png");
        media["description"]!.GetValue<string>().ShouldBe("Attacks a month: 3, 1, 4");
    }

    [Theory]
    [InlineData("", "analyst")]
    [InlineData("\"31\"", null)]
    public async Task A_role_makes_an_analyst_in_the_servers_of_the_list(string roles, string? refusedFor)
    {
        CommandSpec spec = new("plot", "Draws", typeof(PlotCommand), [], ["plot"], CommandAccess.Analyst);
        await using var talk = await DiscordConversation.StartAsync(
            s => s.AddTransient<PlotCommand>().AddSingleton(new CommandTable([spec])),
            new ConversationScript { Settings = new Dictionary<string, string?> { ["Discord:Analysts"] = "31" } });

        var answer = Text(await talk.AnswerToAsync(talk.Happens(Command, """{"name":"plot"}""", roles: roles)));

        if (refusedFor is null)
            answer.ShouldContain("Plot");
        else
            answer.ShouldContain($"is for {refusedFor}s");
    }

    [SharedFact(DiscordSpecification.Path)]
    public async Task Every_request_of_a_conversation_is_as_the_specification_wants_it()
    {
        await using var talk = await DiscordConversation.StartAsync();
        foreach (var command in new[] { "groups", "help", "about", "status", "sources" })
            await talk.AnswerToAsync(talk.Happens(Command, $$"""{"name":"{{command}}"}"""));

        talk.Requests.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var request in talk.Requests)
            DiscordSpecification.Instance.FaultsOf(request.Method, request.Path, request.Body).ShouldBeEmpty($"{request.Method} {request.Path}");
    }

    private static bool IsOf(string interaction, DiscordRequest request) => request.Path.Split('/').Contains($"token-{interaction}");

    private static string? Button(DiscordRequest request, string label) => All(request.Body).Where(c => (c["label"] as JsonValue)?.GetValue<string>() == label).Select(c => c["custom_id"]!.GetValue<string>()).FirstOrDefault();

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => All(p.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    private static string Text(JsonNode answer) => string.Join('\n', All(answer).Select(c => (c["content"] as JsonValue)?.GetValue<string>()).OfType<string>());

    private sealed class PlotCommand : ICommand
    {
        public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation) =>
            Task.FromResult(new Reply(ReplyStatus.Answered, "Plot") { Blocks = [new PictureBlock("<svg/>", "Attacks a month: 3, 1, 4")] });
    }

    private sealed class Drawing : IRasterizer
    {
        public byte[] ToPng(string svg) => [7, 8, 9];
    }

    private sealed class SlowCommand : ICommand
    {
        private readonly TaskCompletionSource _asked = new();
        private readonly TaskCompletionSource _finished = new();

        public Task Asked => _asked.Task;

        public void Finish() => _finished.SetResult();

        public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
        {
            _asked.SetResult();
            await _finished.Task;
            return new Reply(ReplyStatus.Answered, "Slow") { Summary = "Done at last." };
        }
    }
}
