using System.Diagnostics;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

public sealed class DiscordRestClientTests
{
    private const string InteractionToken = "aW50ZXJhY3Rpb24tdG9rZW4";
    private const string Created = """{"id":"900","unknown":{"x":1},"content":null}""";

    private static readonly DiscordMessage Plain = new() { Components = [new DiscordTextDisplay("words")], Flags = DiscordMessage.ComponentsV2Flag | DiscordMessage.EphemeralFlag };
    private static readonly DiscordMessage WithPicture = Plain with
    {
        Attachments = [new DiscordAttachment("0", "picture-1.png", "plot")],
        Pictures = [new DiscordPicture("picture-1.png", new byte[] { 137, 80, 78, 71 }, "plot")],
    };

    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData("""{"url":"wss://gateway.example","shards":2,"session_start_limit":{"total":1000,"remaining":7,"reset_after":14400000,"max_concurrency":1}}""")]
    [InlineData("""{"url":"wss://gateway.example","shards":2,"session_start_limit":{"total":1000,"remaining":7,"reset_after":14400000,"max_concurrency":1,"new":[1]},"other":null}""")]
    public async Task The_gateway_is_asked_for_with_the_token_and_the_name_that_the_platform_wants(string body)
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, body));

        var gateway = await discord.Client(_clock).GatewayAsync(default);

        gateway.ShouldBe(new GatewayBot("wss://gateway.example", 2, new SessionStartLimit(1000, 7, 14400000, 1)));
        var request = discord.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/gateway/bot");
        request.Headers["Authorization"].ShouldBe($"Bot {ScriptedDiscord.Token}");
        request.Headers["User-Agent"].ShouldMatch(@"^DiscordBot \(https://briefingbot\.invalid, [\d.]+\) BriefingBot/[\d.]+$");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>proxy</html>")]
    [InlineData("""{"shards":2}""")]
    [InlineData("""{"url":null,"session_start_limit":7}""")]
    public async Task An_answer_that_is_not_as_promised_is_one_plain_fault(string body)
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, body));

        var fault = await Should.ThrowAsync<DiscordRestException>(discord.Client(_clock).GatewayAsync(default));

        fault.Message.ShouldBe("GET /gateway/bot: the answer is not what Discord's manual promises");
    }

    [Fact]
    public async Task An_empty_bucket_makes_the_next_request_on_it_wait_for_its_reset_and_others_not()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, Created, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "2.5")));
        var client = discord.Client(_clock);
        await client.CreateMessageAsync("1", Plain, "n1", default);

        var waiting = client.CreateMessageAsync("1", Plain, "n2", default);
        await client.CreateMessageAsync("2", Plain, "n3", default);
        await _clock.WaitForTimersAsync();
        _clock.Advance(TimeSpan.FromSeconds(2.4));
        waiting.IsCompleted.ShouldBeFalse();
        discord.Requests.Count.ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(60));

        discord.Requests.Select(r => r.Path).ShouldBe(["/channels/1/messages", "/channels/2/messages", "/channels/1/messages"]);
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_wait_for_one_another_once_that_is_known()
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => new DiscordAnswer(
            200, Created, ("X-RateLimit-Bucket", "shared"), ("X-RateLimit-Remaining", r.Path.Contains("threads", StringComparison.Ordinal) ? "0" : "3"), ("X-RateLimit-Reset-After", "4")));
        var client = discord.Client(_clock);
        await client.CreateMessageAsync("1", Plain, "n1", default);
        await client.CreateThreadAsync("1", "9", "thread", default);

        var waiting = client.CreateMessageAsync("1", Plain, "n2", default);
        await _clock.WaitForTimersAsync();
        discord.Requests.Count.ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(4));
        await waiting.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_route_that_is_moved_to_another_bucket_waits_for_that_one_and_no_longer_for_the_old()
    {
        var answers = 0;
        await using var discord = await ScriptedDiscord.StartAsync(r => (r.Path.Contains("threads", StringComparison.Ordinal), ++answers) switch
        {
            // The old bucket is used up by another route, after the move.
            (true, _) => new DiscordAnswer(200, Created, ("X-RateLimit-Bucket", "old"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "100")),
            (_, 1) => new DiscordAnswer(200, Created, ("X-RateLimit-Bucket", "old"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "100")),
            (_, 4) => new DiscordAnswer(200, Created, ("X-RateLimit-Bucket", "new"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "3")),
            _ => new DiscordAnswer(200, Created, ("X-RateLimit-Bucket", "new"), ("X-RateLimit-Remaining", "1"), ("X-RateLimit-Reset-After", "3")),
        });
        var client = discord.Client(_clock);
        await client.CreateMessageAsync("1", Plain, "n1", default);
        await client.CreateMessageAsync("1", Plain, "n2", default);
        await client.CreateThreadAsync("1", "9", "thread", default);
        await client.CreateMessageAsync("1", Plain, "n3", default);

        var waiting = client.CreateMessageAsync("1", Plain, "n4", default);
        await _clock.WaitForTimersAsync();
        discord.Requests.Count.ShouldBe(4);
        _clock.Advance(TimeSpan.FromSeconds(3));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_platform_that_takes_longer_than_our_patience_is_asked_again_and_its_late_answer_is_nothing()
    {
        var late = new TaskCompletionSource();
        var answers = 0;
        await using var discord = await ScriptedDiscord.StartAsync(_ => ++answers == 1 ? new DiscordAnswer(200, """{"id":"1"}""") { Held = late.Task } : new DiscordAnswer(200, Created));
        var sending = discord.Client(_clock).CreateMessageAsync("1", Plain, "n1", default);
        await UntilAsync(() => discord.Requests.Count == 1);

        _clock.Advance(TimeSpan.FromSeconds(19));
        sending.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await DriveAsync(sending);
        late.SetResult();

        (await sending).ShouldBe("900");
        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_with_429_is_obeyed_and_the_request_repeated()
    {
        var answers = 0;
        await using var discord = await ScriptedDiscord.StartAsync(_ => ++answers == 1
            ? new DiscordAnswer(429, """{"message":"You are being rate limited.","retry_after":1.5,"global":false}""", ("Retry-After", "2"), ("X-RateLimit-Scope", "user"))
            : new DiscordAnswer(200, Created));
        var sending = discord.Client(_clock).CreateMessageAsync("1", Plain, "n1", default);

        await DriveAsync(sending);

        (await sending).ShouldBe("900");
        _clock.GetElapsedTime(0).ShouldBe(TimeSpan.FromSeconds(1.5));
        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_global_429_holds_every_route_but_those_of_interactions()
    {
        var answers = 0;
        await using var discord = await ScriptedDiscord.StartAsync(r => r.Path == "/channels/1/messages" && ++answers == 1
            ? new DiscordAnswer(429, """{"message":"x","retry_after":30,"global":true}""", ("X-RateLimit-Global", "true"))
            : new DiscordAnswer(200, Created));
        var client = discord.Client(_clock);
        var first = client.CreateMessageAsync("1", Plain, "n1", default);
        // The patience with a request that is under way is shorter.
        await UntilAsync(() => _clock.UntilNextTimer == TimeSpan.FromSeconds(30));
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Deferred), default);
        discord.Requests.Count.ShouldBe(2);

        // Another route of the channel's kind waits with it.
        var second = client.CreateThreadAsync("2", "9", "thread", default);
        await _clock.WaitForTimersAsync(2);
        _clock.Advance(TimeSpan.FromSeconds(29));
        discord.Requests.Count.ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(30));
        discord.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task More_than_fifty_requests_are_not_sent_within_a_second()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, Created));
        var client = discord.Client(_clock);
        for (var i = 0; i < 50; i++)
            await client.CreateMessageAsync($"{i + 1}", Plain, "n", default);

        var next = client.CreateMessageAsync("51", Plain, "n", default);
        await _clock.WaitForTimersAsync();
        discord.Requests.Count.ShouldBe(50);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await next.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Faults_of_the_platform_are_waited_out_and_given_up_after_five_attempts()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(502, "<html>bad gateway</html>"));
        var asking = discord.Client(_clock).GatewayAsync(default);

        await DriveAsync(asking);

        (await Should.ThrowAsync<DiscordRestException>(asking)).Message.ShouldBe("GET /gateway/bot: Discord has a fault of its own (502)");
        discord.Requests.Count.ShouldBe(5);
        // Half a second, one, two and four, each between a half and the whole.
        _clock.GetElapsedTime(0).ShouldBeInRange(TimeSpan.FromSeconds(3.75), TimeSpan.FromSeconds(7.5));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_sent_again_under_the_same_nonce()
    {
        var answers = 0;
        await using var discord = await ScriptedDiscord.StartAsync(_ => ++answers == 1 ? DiscordAnswer.HangUp : new DiscordAnswer(200, Created));
        var sending = discord.Client(_clock).CreateMessageAsync("1", Plain, "digest-7-part-1", default);

        await DriveAsync(sending);

        discord.Requests.Select(r => $"{r.Body!["nonce"]} {r.Body["enforce_nonce"]}").ShouldBe(["digest-7-part-1 true", "digest-7-part-1 true"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(502)]
    public async Task A_follow_up_whose_answer_was_lost_is_not_sent_again(int status)
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(status));
        var fault = await Should.ThrowAsync<OutcomeUnknownException>(discord.Client(_clock).FollowUpAsync("77", InteractionToken, Plain, default));

        fault.Message.ShouldBe("POST /webhooks/{application}/{token}: the answer was lost; whether the request was carried out is not known");
        discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_interaction_that_has_its_answer_already_is_not_a_fault()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(400, """{"message":"Interaction has already been acknowledged.","code":40060}"""));
        await discord.Client(_clock).AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Deferred), default);
        discord.Requests.ShouldHaveSingleItem().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Theory]
    [InlineData(401, """{"message":"401: Unauthorized","code":0}""", "Discord does not accept the token; set Discord:Token to the one that the developer portal shows")]
    [InlineData(403, """{"message":"Missing Access","code":50001}""", "refused with 403: Missing Access (code 50001)")]
    [InlineData(400, "", "refused with 400: no reason given")]
    [InlineData(302, "", "refused with 302: no reason given")]
    public async Task A_refusal_names_the_route_and_never_a_token(int status, string body, string sentence)
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(status, body, ("Location", "http://127.0.0.1:1/elsewhere")));
        var client = discord.Client(_clock);

        var message = await Should.ThrowAsync<DiscordRestException>(client.CreateMessageAsync("1", Plain, "n", default));
        var original = await Should.ThrowAsync<DiscordRestException>(client.EditOriginalAsync("77", InteractionToken, Plain, default));

        message.Message.ShouldBe($"POST /channels/{{channel}}/messages: {sentence}");
        foreach (var text in new[] { message.ToString(), original.ToString() })
        {
            text.ShouldNotContain(ScriptedDiscord.Token);
            text.ShouldNotContain("secret-part");
            text.ShouldNotContain(InteractionToken);
        }
        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_is_said_so_without_the_token()
    {
        var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200));
        var client = discord.Client(_clock);
        await discord.DisposeAsync();
        var asking = client.GatewayAsync(default);

        await DriveAsync(asking);

        var fault = await Should.ThrowAsync<DiscordRestException>(asking);
        fault.Message.ShouldBe("GET /gateway/bot: Discord cannot be reached");
        fault.ToString().ShouldNotContain(ScriptedDiscord.Token);
    }

    [Fact]
    public async Task Pictures_go_along_as_files_beside_the_message()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, Created));
        var client = discord.Client(_clock);
        await client.CreateMessageAsync("1", WithPicture, "n", default);
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Message, WithPicture), default);

        foreach (var request in discord.Requests)
        {
            request.Files.ShouldHaveSingleItem().Key.ShouldBe("files[0]=picture-1.png");
            request.Files.Single().Value.ShouldBe([137, 80, 78, 71]);
        }
        discord.Requests[0].Body!["attachments"]![0]!["filename"]!.GetValue<string>().ShouldBe("picture-1.png");
        discord.Requests[1].Body!["data"]!["attachments"]![0]!["filename"]!.GetValue<string>().ShouldBe("picture-1.png");
    }

    [Fact]
    public async Task An_edit_does_not_say_again_who_may_see_it()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, Created));
        await discord.Client(_clock).EditOriginalAsync("77", InteractionToken, Plain, default);
        discord.Requests[0].Body!["flags"]!.GetValue<int>().ShouldBe(DiscordMessage.ComponentsV2Flag);
    }

    [SharedFact(DiscordSpecification.Path)]
    public async Task Every_request_is_as_the_specification_wants_it()
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => r.Path switch
        {
            "/gateway/bot" => new DiscordAnswer(200, """{"url":"wss://x.example","shards":1,"session_start_limit":{"total":1,"remaining":1,"reset_after":1,"max_concurrency":1}}"""),
            _ when r.Method == "PUT" => new DiscordAnswer(200, "[]"),
            _ when r.Path.EndsWith("/callback", StringComparison.Ordinal) => new DiscordAnswer(204),
            _ => new DiscordAnswer(200, Created),
        });
        var client = discord.Client(_clock);
        await client.GatewayAsync(default);
        await client.ApplicationAsync(default);
        ApplicationCommand[] commands = [new("group", "A group", [new CommandOption(CommandOption.Text, "name", "Its name") { Required = true, Autocomplete = true, MaxLength = 200 }])];
        await client.PutCommandsAsync("77", null, commands, default);
        await client.PutCommandsAsync("77", "88", commands, default);
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Message, WithPicture), default);
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Deferred, new DeferredAnswer(64)), default);
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.DeferredUpdate), default);
        await client.AnswerAsync("5", InteractionToken, new InteractionAnswer(InteractionAnswer.Autocomplete, new AutocompleteAnswer([new CommandChoice("a", "b")])), default);
        await client.EditOriginalAsync("77", InteractionToken, WithPicture, default);
        await client.FollowUpAsync("77", InteractionToken, WithPicture, default);
        await client.CreateMessageAsync("1", WithPicture, "n", default);
        await client.CreateThreadAsync("1", "9", new string('x', 300), default);

        discord.Requests.Count.ShouldBe(12);
        foreach (var request in discord.Requests)
            DiscordSpecification.Instance.FaultsOf(request.Method, request.Path, request.Body).ShouldBeEmpty($"{request.Method} {request.Path}");
    }

    /// <summary>Lets the pauses between attempts pass; the patience with one attempt is longer.</summary>
    private async Task DriveAsync(Task work)
    {
        for (var waited = Stopwatch.StartNew(); !work.IsCompleted && waited.Elapsed < TimeSpan.FromSeconds(30); await Task.WhenAny(work, Task.Delay(2)))
            _clock.TryAdvanceToTimer(TimeSpan.FromSeconds(5));
        work.IsCompleted.ShouldBeTrue();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition() && waited.Elapsed < TimeSpan.FromSeconds(60);)
            await Task.Delay(5);
        condition().ShouldBeTrue();
    }
}
