using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>What the REST endpoints answer, in every form that the platform may give it: read, or refused in one sentence.</summary>
public sealed class RestAnswerSamplesTests
{
    private const string Gateway = """{"url":"wss://gateway.example","shards":2,"session_start_limit":{"total":1000,"remaining":7,"reset_after":14400000,"max_concurrency":1}}""";
    private const string Application = """{"id":"77","name":"BriefingBot","icon":null,"bot_public":false,"owner":{"id":"5"}}""";
    private const string Guild = """{"id":"88","name":"Desk","features":[],"premium_tier":0,"banner":null}""";
    private const string Commands = """[{"id":"1","application_id":"77","name":"group","options":[{"type":3,"name":"name"}],"default_member_permissions":null}]""";
    private const string Made = """{"interaction":{"id":"5","type":2,"response_message_id":"900"},"resource":{"type":4,"message":{"id":"900","content":"","components":[]}}}""";
    private const string Message = """{"id":"900","type":0,"content":"","channel_id":"9","components":[],"edited_timestamp":null}""";

    public static TheoryData<string, string> Samples { get; } = new()
    {
        { nameof(Gateway), Gateway },
        { nameof(Application), Application },
        { nameof(Guild), Guild },
        { nameof(Commands), Commands },
        { nameof(Made), Made },
        { nameof(Message), Message },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_plain_answer_is_read_and_unknown_fields_are_passed_over(string kind, string json)
    {
        var plain = await ReadAsync(kind, json);

        plain.ShouldBe(kind switch
        {
            nameof(Gateway) => "wss://gateway.example 2 7",
            nameof(Application) => "77 BriefingBot",
            nameof(Guild) => "88 Desk",
            nameof(Commands) => "1",
            _ => "900",
        });
        (await ReadAsync(kind, PayloadChanges.Grown(json))).ShouldBe(plain);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Fields_that_are_null_missing_or_of_another_kind_are_read_past_or_make_one_sentence(string kind, string json)
    {
        foreach (var (path, changed) in PayloadChanges.Of(json))
        {
            try
            {
                await ReadAsync(kind, changed);
            }
            catch (DiscordRestException fault)
            {
                fault.Message.ShouldEndWith("the answer is not what Discord's manual promises", customMessage: path);
            }
        }
    }

    [Fact]
    public async Task A_refusal_is_read_in_every_form_too()
    {
        foreach (var (path, changed) in PayloadChanges.Of("""{"message":"Missing Access","code":50001,"retry_after":1.5,"global":false,"errors":{"a":{"_errors":[]}}}"""))
            (await Should.ThrowAsync<DiscordRestException>(ReadAsync(nameof(Guild), changed, System.Net.HttpStatusCode.Forbidden), path)).Message.ShouldContain("refused with 403");
    }

    private static async Task<string> ReadAsync(string kind, string json, System.Net.HttpStatusCode status = System.Net.HttpStatusCode.OK)
    {
        var client = new DiscordRestClient(new RestSender(new HttpClient(new Answering(json, status)), new() { Token = "t" }, new FakeClock(), new Random(5)));
        switch (kind)
        {
            case nameof(Gateway):
                var gateway = await client.GatewayAsync(default);
                return $"{gateway.Url.Trim()} {gateway.Shards} {gateway.SessionStartLimit.Remaining}";
            case nameof(Application):
                var application = await client.ApplicationAsync(default);
                return $"{application.Id.Trim()} {application.Name}";
            case nameof(Guild):
                var guild = await client.GuildAsync("88", default);
                return $"{guild.Id.Trim()} {guild.Name}";
            case nameof(Commands):
                return string.Join(' ', (await client.CommandsAsync("77", null, default)).Select(c => c?.Id));
            case nameof(Made):
                return await client.AnswerAsync("5", "t", new InteractionAnswer(InteractionAnswer.Deferred), default) ?? "none";
            default:
                return await client.CreateMessageAsync("9", new DiscordMessage(), "n", default);
        }
    }

    private sealed class Answering(string body, System.Net.HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
