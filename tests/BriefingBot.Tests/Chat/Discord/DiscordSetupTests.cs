using BriefingBot.Chat.Discord;
using BriefingBot.Engine.Commands;
using BriefingBot.Tests.Chat.Discord.Protocol;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord;

public sealed class DiscordSetupTests
{
    private const string Gateway = """{"url":"wss://x.example","shards":1,"session_start_limit":{"total":1000,"remaining":998,"reset_after":1,"max_concurrency":1}}""";

    [Fact]
    public async Task The_invitation_names_the_application_the_scopes_and_the_permissions()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(200, """{"id":"77","name":"BriefingBot"}"""));

        (await Setup(discord).InvitationAsync(default)).ShouldBe("https://discord.com/oauth2/authorize?client_id=77&scope=bot+applications.commands&permissions=309237763072");
    }

    [Fact]
    public async Task A_refused_token_is_one_sentence_in_both()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(401, """{"message":"401: Unauthorized","code":0}"""));

        (await Should.ThrowAsync<OutageException>(Setup(discord).InvitationAsync(default))).Message.ShouldStartWith("Discord does not accept the token");
        (await Setup(discord, "88").CheckAsync(default)).Where(f => !f.IsSound).ShouldHaveSingleItem().Sentence.ShouldStartWith("Discord does not accept the token");
    }

    [Fact]
    public async Task Each_server_is_checked_for_the_bot_and_for_the_scope()
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => r.Path switch
        {
            "/applications/@me" => new DiscordAnswer(200, """{"id":"77","name":"BriefingBot"}"""),
            "/gateway/bot" => new DiscordAnswer(200, Gateway),
            "/guilds/88" => new DiscordAnswer(200, """{"id":"88","name":"Desk"}"""),
            "/guilds/99" => new DiscordAnswer(200, """{"id":"99","name":"Annex"}"""),
            "/applications/77/guilds/88/commands" => new DiscordAnswer(200, """[{"id":"1"},{"id":"2"}]"""),
            "/applications/77/guilds/99/commands" => new DiscordAnswer(403, """{"message":"Missing Access","code":50001}"""),
            _ => new DiscordAnswer(404, """{"message":"Unknown Guild","code":10004}"""),
        });

        var findings = await Setup(discord, "88", "99", "100").CheckAsync(default);

        findings.Where(f => f.IsSound).Select(f => f.Sentence).ShouldBe(
        [
            "The token is that of BriefingBot (77).",
            "Discord can be reached; 998 of 1,000 starts are left today.",
            "Desk (88) has invited the bot.",
            "Desk (88): 2 commands are registered.",
            "Annex (99) has invited the bot.",
            "Discord:Admins is empty: nobody may change the set-up from Discord, or ask in direct messages.",
        ]);
        findings.Where(f => !f.IsSound).Select(f => f.Sentence[..40]).ShouldBe(["Annex (99): the scope applications.comma", "Server 100 has not invited the bot; its "]);
    }

    [Fact]
    public async Task An_empty_list_of_servers_is_said()
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => new DiscordAnswer(200, r.Path == "/gateway/bot" ? Gateway : """{"id":"77"}"""));
        (await Setup(discord).CheckAsync(default)).Where(f => !f.IsSound).ShouldHaveSingleItem().Sentence.ShouldStartWith("Discord:Guilds is empty");
    }

    [SharedFact(DiscordSpecification.Path)]
    public async Task Every_request_is_as_the_specification_wants_it()
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => new DiscordAnswer(200, r.Path == "/gateway/bot" ? Gateway : r.Path.EndsWith("/commands", StringComparison.Ordinal) ? "[]" : """{"id":"77"}"""));
        await Setup(discord, "88").CheckAsync(default);

        discord.Requests.Count.ShouldBe(4);
        foreach (var request in discord.Requests)
            DiscordSpecification.Instance.FaultsOf(request.Method, request.Path, request.Body).ShouldBeEmpty($"{request.Method} {request.Path}");
    }

    private static DiscordSetup Setup(ScriptedDiscord discord, params string[] guilds) => new(discord.Client(new FakeClock()), new DiscordOptions { Guilds = guilds });
}
