using System.Text;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Protocol;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>The gateway's own events and what they change, in every form that the platform may give them.</summary>
public sealed class GatewayEventSamplesTests
{
    private const string Ready = """
        {"op":0,"s":1,"t":"READY","d":{"v":10,"session_id":"s1","resume_gateway_url":"wss://x.example","session_type":"normal","user_settings":{},"relationships":[],"shard":[0,1],"user":{"id":"1","username":"briefingbot","bot":true,"avatar":null},"application":{"id":"77","flags":0},"guilds":[{"id":"88","unavailable":true},{"id":"99","unavailable":true}]}}
        """;

    private const string Joined = """{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"99","name":"Desk","unavailable":false,"owner_id":"5","roles":[{"id":"99","name":"@everyone","permissions":"0"}],"channels":[{"id":"9","type":0,"name":"desk","parent_id":null}],"members":[],"premium_tier":0,"description":null}}""";
    private const string Left = """{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"99"}}""";
    private const string Away = """{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"99","unavailable":true}}""";
    private const string Resumed = """{"op":0,"s":4,"t":"RESUMED","d":{"_trace":["x"]}}""";
    private const string Hello = """{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":41250,"_trace":["x"]}}""";

    [Theory]
    [InlineData("connected", Ready)]
    [InlineData("connected; server 88 has not invited the bot; server 99 has not invited the bot", Resumed)]
    [InlineData("connected", Ready, Joined)]
    [InlineData("connected; server 99 has not invited the bot", Ready, Left)]
    [InlineData("connected", Ready, Away)]
    [InlineData("connected", Ready, Left, Joined)]
    public void Each_event_changes_the_state_as_it_says_also_with_unknown_fields(string state, params string[] events)
    {
        After(events).ShouldBe(state);
        After([.. events.Select(PayloadChanges.Grown)]).ShouldBe(state);
    }

    [Theory]
    [InlineData(Ready)]
    [InlineData(Joined)]
    [InlineData(Left)]
    [InlineData(Away)]
    [InlineData(Resumed)]
    [InlineData(Hello)]
    public void Fields_that_are_null_missing_or_of_another_kind_do_no_harm(string json)
    {
        foreach (var (_, changed) in PayloadChanges.Of(json))
            After(Ready, changed).ShouldStartWith("connected");
    }

    [Fact]
    public void A_hello_without_a_usable_interval_is_none()
    {
        foreach (var (path, changed) in PayloadChanges.Of(Hello).Where(c => c.Path is "d" or "d.heartbeat_interval"))
            GatewayPayload.Read(Encoding.UTF8.GetBytes(changed))?.DataNumber("heartbeat_interval").ShouldBeNull(path);
        GatewayPayload.Read(Encoding.UTF8.GetBytes(PayloadChanges.Grown(Hello)))!.DataNumber("heartbeat_interval").ShouldBe(41250);
    }

    private static string After(params string[] events)
    {
        var state = new DiscordState(new DiscordOptions { Guilds = ["88", "99"] }, new FakeClock(), new CollectingLogger<DiscordState>());
        var reader = new GatewayEvents(state, _ => { }, _ => { });
        foreach (var json in events)
        {
            if (GatewayPayload.Read(Encoding.UTF8.GetBytes(json)) is { } payload)
                reader.Take(0, payload);
        }
        return state.States().Single().State;
    }
}
