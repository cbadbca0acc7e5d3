namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>What a person has to put right: said once in the log, and in /status, without a storm of attempts.</summary>
public sealed class DiscordRefusalsTests
{
    private const int Command = 2;

    [Theory]
    [InlineData(4004, "Discord does not accept the token (4004)")]
    [InlineData(4013, "intents (4013)")]
    [InlineData(4014, "privileged intent (4014)")]
    public async Task A_refused_token_or_intent_stops_discord_alone_with_one_line(int code, string sentence)
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript { ClosesWith = code });

        await UntilOffAsync(talk);
        // An hour must not pass while the commands are still on their way.
        await talk.UntilRegisteredAsync();
        talk.Clock.Advance(TimeSpan.FromHours(1));

        talk.Status.ShouldContain(sentence);
        talk.Log.Count(l => l.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
        talk.Openings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_refused_from_the_start_makes_one_line_and_few_requests()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript
        {
            Answer = r => r.Path.StartsWith("/gateway", StringComparison.Ordinal) || r.Path.StartsWith("/applications", StringComparison.Ordinal) ? new DiscordAnswer(401, """{"message":"401: Unauthorized","code":0}""") : null,
        });

        await UntilOffAsync(talk);
        talk.Clock.Advance(TimeSpan.FromHours(1));

        talk.Log.Count(l => l.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
        talk.Requests.Count.ShouldBeLessThanOrEqualTo(2);
        talk.Openings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_the_bot_runs_stops_discord_with_one_line()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript { ClosesResumedWith = 4004 });
        await talk.AnswerToAsync(talk.Happens(Command, """{"name":"about"}"""));
        await talk.UntilRegisteredAsync();

        talk.Cut();
        await UntilOffAsync(talk, DiscordConversation.APause);
        talk.Clock.Advance(TimeSpan.FromHours(1));

        talk.Status.ShouldContain("Discord does not accept the token (4004)");
        talk.Log.Count(l => l.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
        talk.Openings.ShouldBe([2, 6]);
    }

    [Fact]
    public async Task A_server_that_removes_the_bot_is_named_once_and_the_connection_stays()
    {
        await using var talk = await DiscordConversation.StartAsync();
        await talk.UntilRegisteredAsync();

        talk.Send("GUILD_DELETE", """{"id":"88"}""");
        await talk.UntilAsync(() => talk.Status.Contains("server 88 has not invited the bot", StringComparison.Ordinal) && talk.Log.Any(l => l.StartsWith("Warning", StringComparison.Ordinal)));

        talk.Log.Count(l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains("Server 88 stands in Discord:Guilds, but the bot is not in it", StringComparison.Ordinal)).ShouldBe(1);
        talk.Status.ShouldStartWith("connected;");
        talk.Openings.ShouldBe([2]);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_its_server_and_the_others_get_their_commands()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript
        {
            Settings = new Dictionary<string, string?> { ["Discord:Guilds:1"] = "99" },
            GuildsOfBot = ["88", "99"],
            Answer = r => r is { Method: "PUT", Path: "/applications/77/guilds/88/commands" } ? new DiscordAnswer(403, """{"message":"Missing Access","code":50001}""") : null,
        });

        await talk.RequestAsync(r => r is { Method: "PUT", Path: "/applications/77/guilds/99/commands" });
        await talk.UntilAsync(() => talk.Status.StartsWith("connected;", StringComparison.Ordinal) && HasError(talk));

        talk.Status.ShouldContain("no commands in server 88: the server has not given the bot the scope applications.commands");
        talk.Log.Count(l => l.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_on_the_list_and_has_not_invited_the_bot_is_named()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript { GuildsOfBot = ["666"] });

        await talk.UntilAsync(() => talk.Status.Contains("server 88 has not invited the bot", StringComparison.Ordinal));

        talk.Log.Count(l => l.Contains("Server 88 stands in Discord:Guilds", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_outage_of_the_platform_is_no_removal()
    {
        await using var talk = await DiscordConversation.StartAsync();
        talk.Send("GUILD_DELETE", """{"id":"88","unavailable":true}""");
        talk.Send("GUILD_DELETE", """{"id":null}""");
        await talk.AnswerToAsync(talk.Happens(Command, """{"name":"about"}"""));
        talk.Status.ShouldBe("connected");
    }

    [Fact]
    public async Task An_expired_interaction_is_one_line_and_one_request()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript
        {
            Answer = r => r.Path == "/interactions/50/token-50/callback" ? new DiscordAnswer(404, """{"message":"Unknown interaction","code":10062}""") : null,
        });

        talk.Happens(Command, """{"name":"about"}""", id: 50);
        await talk.UntilAsync(() => talk.Log.Any(l => l.Contains("Interaction 50 got no answer", StringComparison.Ordinal)));
        await talk.AnswerToAsync(talk.Happens(Command, """{"name":"about"}"""));

        talk.Requests.Count(r => r.Path.Contains("50", StringComparison.Ordinal)).ShouldBe(1);
        talk.Log.Count(l => l.Contains("Interaction 50", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_refused_for_its_form_goes_in_the_older_one()
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript
        {
            Answer = r => r.Body?.ToJsonString().Contains("\"components\":[{\"accent_color\"", StringComparison.Ordinal) == true && r.Path.EndsWith("/callback", StringComparison.Ordinal)
                ? new DiscordAnswer(400, """{"message":"Invalid Form Body","code":50035}""")
                : null,
        });

        var asked = talk.Happens(Command, """{"name":"about"}""");
        var answer = await talk.RequestAsync(r => talk.IsAnswer(r, asked) && r.Body!["data"]!["embeds"] is not null);

        answer.Body!["data"]!["embeds"]!.AsArray().Count.ShouldBeInRange(1, 10);
        answer.Body["data"]!["flags"]!.GetValue<int>().ShouldBe(64);
    }

    [Fact]
    public async Task The_token_stands_in_no_line_of_the_log_whatever_fails()
    {
        foreach (var (fails, said) in new (ConversationScript, string)[]
        {
            (new ConversationScript { ClosesWith = 4004 }, "Discord is switched off"),
            (new ConversationScript { Answer = r => r.Path.EndsWith("/callback", StringComparison.Ordinal) ? new DiscordAnswer(404, """{"message":"token MTk4NjIy","code":10062}""") : null }, "got no answer"),
            (new ConversationScript { Answer = r => r.Method == "PUT" ? DiscordAnswer.HangUp : null }, "could not be registered"),
            (new ConversationScript { Answer = r => r.Path.EndsWith("/callback", StringComparison.Ordinal) ? new DiscordAnswer(200, "not json") : r.Method == "PUT" ? new DiscordAnswer(401) : null }, "could not be registered"),
        })
        {
            await using var talk = await DiscordConversation.StartAsync(script: fails);
            var asked = talk.Happens(Command, """{"name":"groups"}""");
            if (fails.ClosesWith is null)
                await talk.AnswerToAsync(asked);
            // A request is tried again for some seconds before it is given up.
            await talk.UntilAsync(() => talk.Log.Any(l => l.Contains(said, StringComparison.Ordinal)), TimeSpan.FromSeconds(5));
            talk.Cut();
            foreach (var line in talk.Log)
            {
                line.ShouldNotContain(ScriptedDiscord.Token);
                line.ShouldNotContain("secret-part");
                line.ShouldNotContain("token-");
            }
            talk.Status.ShouldNotContain("secret-part");
        }
    }

    // The state is set before the line is logged.
    private static Task UntilOffAsync(DiscordConversation talk, TimeSpan? passing = null) =>
        talk.UntilAsync(() => talk.Status.StartsWith("off:", StringComparison.Ordinal) && HasError(talk), passing);

    private static bool HasError(DiscordConversation talk) => talk.Log.Any(l => l.StartsWith("Error", StringComparison.Ordinal));
}
