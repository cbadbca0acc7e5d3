using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>"/digest add" without a time asks in a form.</summary>
public sealed class DigestFormTests
{
    private const int Command = 2;
    private const int Typing = 4;
    private const int Form = 5;

    [Fact]
    public async Task The_form_asks_for_time_zone_days_and_topics_and_sets_the_digest_up()
    {
        await using var talk = await StartAsync();

        var form = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"digest","options":[{"name":"action","type":3,"value":"add"},{"name":"topic","type":3,"value":"Mali"}]}"""));
        var done = await talk.AnswerToAsync(Sent(talk, form, ("time", "7:30"), ("zone", "berlin"), ("days", "mon-fri"), ("topic", "Mali")));

        form["type"]!.GetValue<int>().ShouldBe(9);
        Fields(form).Select(f => (f["custom_id"]!.GetValue<string>(), f["required"]!.GetValue<bool>())).ShouldBe([("time", true), ("zone", false), ("days", false), ("topic", false)]);
        Fields(form).Last()["value"]!.GetValue<string>().ShouldBe("Mali");
        MessageParts.Text(done).ShouldContain(@"07\:30 Europe/Berlin");
        MessageParts.Text(done).ShouldContain("mon-fri");
        MessageParts.Text(done).ShouldContain("Mali");
        (done["data"]!["flags"]!.GetValue<int>() & 64).ShouldBe(64);
    }

    [Fact]
    public async Task What_is_left_empty_is_the_channels_own_and_what_is_wrong_is_said()
    {
        await using var talk = await StartAsync();
        var form = await talk.AnswerToAsync(talk.Happens(Command, """{"name":"digest","options":[{"name":"action","type":3,"value":"add"}]}"""));

        var done = await talk.AnswerToAsync(Sent(talk, form, ("time", "18:00"), ("zone", ""), ("days", ""), ("topic", "")));
        var wrong = await talk.AnswerToAsync(Sent(talk, form, ("time", "tea time"), ("zone", ""), ("days", ""), ("topic", "")));

        MessageParts.Text(done).ShouldContain(@"18\:00 UTC");
        MessageParts.Text(wrong).ShouldContain("is no time of day");
    }

    [Theory]
    [InlineData("""{"name":"digest","options":[{"name":"action","type":3,"value":"add"}]}""", "6")]
    [InlineData("""{"name":"digest","options":[{"name":"action","type":3,"value":"add"},{"name":"length","type":3,"value":"short"}]}""", "5")]
    [InlineData("""{"name":"digest","options":[{"name":"action","type":3,"value":"list"}]}""", "5")]
    public async Task Others_than_admins_and_calls_that_say_more_get_an_answer_and_no_form(string data, string user)
    {
        await using var talk = await StartAsync();
        (await talk.AnswerToAsync(talk.Happens(Command, data, user: user)))["type"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task A_zone_behind_a_time_is_suggested_while_it_is_typed()
    {
        await using var talk = await StartAsync();

        var suggested = await talk.AnswerToAsync(talk.Happens(Typing, """{"name":"digest","options":[{"name":"action","type":3,"value":"add"},{"name":"what","type":3,"value":"07:00 new y","focused":true}]}"""));
        var berlin = await talk.AnswerToAsync(talk.Happens(Typing, """{"name":"digest","options":[{"name":"what","type":3,"value":"07:00 berl","focused":true}]}"""));
        var number = await talk.AnswerToAsync(talk.Happens(Typing, """{"name":"digest","options":[{"name":"what","type":3,"value":"3","focused":true}]}"""));

        Values(berlin).ShouldBe(["07:00 Europe/Berlin"]);
        Values(number).ShouldBeEmpty();
        Values(suggested).ShouldBe(["07:00 America/New_York"]);
    }

    private static Task<DiscordConversation> StartAsync() =>
        DiscordConversation.StartAsync(script: new ConversationScript { Settings = new Dictionary<string, string?> { ["Discord:Admins"] = DiscordConversation.Person } });

    private static List<string> Values(JsonNode answer) => [.. answer["data"]!["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>())];

    private static IEnumerable<JsonNode> Fields(JsonNode form) => form["data"]!["components"]!.AsArray().Select(c => c!["component"]!);

    private static string Sent(DiscordConversation talk, JsonNode form, params (string Field, string Written)[] fields) => talk.Happens(
        Form,
        $$"""{"custom_id":"{{form["data"]!["custom_id"]}}","components":[{{string.Join(',', fields.Select(f => $$"""{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"{{f.Field}}","value":{{JsonSerializer.Serialize(f.Written)}}} }"""))}}]}""");
}
