namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>What happens while the connection is away.</summary>
public sealed class DiscordAwayTests
{
    private const int Command = 2;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task After_ten_seconds_away_each_interaction_has_one_answer_also_those_that_come_twice(int again)
    {
        await using var talk = await DiscordConversation.StartAsync(script: new ConversationScript { ReplaysAgain = again });
        var asked = new List<string>();
        for (var i = 0; i < 3; i++)
            asked.Add(talk.Happens(Command, """{"name":"about"}"""));
        foreach (var interaction in asked)
            await talk.AnswerToAsync(interaction);

        talk.Cut();
        await talk.UntilAsync(() => talk.Status.StartsWith("not connected", StringComparison.Ordinal));
        for (var i = 0; i < 3; i++)
            asked.Add(talk.Happens(Command, """{"name":"about"}"""));
        talk.Clock.Advance(TimeSpan.FromSeconds(10));
        await talk.UntilAsync(() => talk.Openings.Contains(6), DiscordConversation.APause);
        foreach (var interaction in asked)
            await talk.AnswerToAsync(interaction);
        var last = talk.Happens(Command, """{"name":"about"}""");
        await talk.AnswerToAsync(last);

        talk.Openings.ShouldBe([2, 6]);
        foreach (var interaction in asked.Append(last))
            talk.Requests.Count(r => talk.IsAnswer(r, interaction)).ShouldBe(1);
        talk.Status.ShouldBe("connected");
    }

    [Fact]
    public async Task After_a_restart_what_was_answered_is_not_answered_again_and_old_buttons_still_work()
    {
        await using var talk = await DiscordConversation.StartAsync();
        var list = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"groups"}""", id: 70));
        await talk.UntilRegisteredAsync();

        await talk.RestartAsync();
        talk.Happens(Command, """{"name":"groups"}""", id: 70);
        var pressed = talk.Happens(3, $$"""{"component_type":2,"custom_id":"{{MessageParts.Button(list, "Next")}}"}""", id: 71);
        var page = await talk.AnswerToAsync(pressed);

        MessageParts.Text(page).ShouldContain("page 2");
        talk.Requests.Count(r => talk.IsAnswer(r, "70")).ShouldBe(1);
        talk.Openings.ShouldBe([2, 2]);
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_where_they_went()
    {
        await using var talk = await DiscordConversation.StartAsync();
        await talk.UntilRegisteredAsync();
        await talk.RestartAsync();
        await talk.UntilAsync(() => talk.Requests.Any(r => r is { Method: "GET", Path: "/applications/77/guilds/88/commands" }));
        await talk.AnswerToAsync(talk.Happens(Command, """{"name":"about"}"""));
        Puts(talk).ShouldBe(1);

        talk.Send("GUILD_DELETE", """{"id":"88"}""");
        await talk.UntilAsync(() => talk.Status.Contains("server 88 has not invited the bot", StringComparison.Ordinal));
        talk.Send("GUILD_CREATE", """{"id":"88","name":"Desk","unknown":{}}""");
        await talk.UntilAsync(() => Puts(talk) == 2);
        await talk.UntilAsync(() => talk.Status == "connected");
    }

    private static int Puts(DiscordConversation talk) => talk.Requests.Count(r => r.Method == "PUT");
}
