using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Protocol;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>Every payload that we read: plain, with nulls, with optional fields left out, with unknown fields added.</summary>
public sealed class PayloadSamplesTests
{
    private const string Member = """ "member":{"nick":null,"roles":["31","32"],"permissions":"2147483647","joined_at":"2024-01-01T00:00:00Z","user":{"id":"5","username":"a","discriminator":"0","avatar":null,"public_flags":0}} """;
    private const string Head = """ "id":"846462639134605312","application_id":"845027738276462632","token":"aW50ZXJhY3Rpb24","guild_id":"88","guild":{"id":"88","locale":"en-US","features":[]},"channel_id":"9","channel":{"id":"9","type":0,"name":"desk","parent_id":null},"version":1,"locale":"en-GB","app_permissions":"562949953601536","entitlements":[],"authorizing_integration_owners":{},"context":0 """;

    /// <summary>What each sample is read as; the fields without which it means nothing.</summary>
    public static TheoryData<string, string, string[]> Samples { get; } = new()
    {
        { Sample(""" "type":2,"data":{"id":"771","name":"attacks","type":1,"guild_id":"88","options":[{"name":"what","type":3,"value":"isis-k"},{"name":"min-killed","type":4,"value":10},{"name":"private","type":5,"value":true}]}"""), "command attacks what=isis-k min-killed=10 private=true", ["id", "application_id", "token", "type", "data", "data.name", "member", "member.user", "member.user.id"] },
        { Sample(""" "type":3,"message":{"id":"1","flags":32768,"components":[]},"data":{"id":4,"component_type":2,"custom_id":"p:abc"}"""), "press p:abc", ["id", "application_id", "token", "type", "data", "data.custom_id", "member", "member.user", "member.user.id"] },
        { Sample(""" "type":3,"data":{"id":4,"component_type":3,"custom_id":"choose","values":["abc"]}"""), "press abc", ["id", "application_id", "token", "type", "data", "data.values", "data.values.0", "member", "member.user", "member.user.id"] },
        { Sample(""" "type":4,"data":{"id":"771","name":"group","type":1,"options":[{"name":"name","type":3,"value":"isi","focused":true}]}"""), "typing group name isi", ["id", "application_id", "token", "type", "data", "data.name", "data.options", "data.options.0", "data.options.0.name", "data.options.0.focused", "member", "member.user", "member.user.id"] },
        { Sample(""" "type":5,"data":{"custom_id":"about-message","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"question","value":"who?"}}],"resolved":{}}"""), "form about-message who?", ["id", "application_id", "token", "type", "data", "data.custom_id", "member", "member.user", "member.user.id"] },
        { Sample(""" "type":2,"data":{"id":"772","name":"Ask about this message","type":3,"target_id":"555","resolved":{"messages":{"555":{"id":"555","content":"Blast","embeds":[{"title":"Read","description":"more"}],"author":{"id":"7"}}}}}"""), "about Blast|Read|more", ["id", "application_id", "token", "type", "data", "data.type", "data.target_id", "data.resolved", "data.resolved.messages", "data.resolved.messages.555", "member", "member.user", "member.user.id"] },
    };

    private static string Sample(string rest) => $"{{{Head},{Member},{rest}}}";

    private static readonly string MessageSample =
        """{"id":"900719925474099","channel_id":"9","guild_id":"88","member":{"roles":["31"],"nick":null},"author":{"id":"5","username":"a","bot":false,"global_name":null},"type":19,"content":"<@1> who claimed it?","mentions":[{"id":"1","username":"bot"}],"mention_roles":[],"mention_everyone":false,"embeds":[],"attachments":[],"message_reference":{"type":0,"message_id":"44","channel_id":"9"},"referenced_message":{"id":"44","author":{"id":"1"}},"webhook_id":null,"nonce":null,"pinned":false,"tts":false,"flags":0}""";

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_interaction_is_read_from_a_plain_payload(string json, string read, string[] needed)
    {
        needed.ShouldNotBeEmpty();
        var happened = InteractionReader.Read(Parse(json)).ShouldNotBeNull();

        Words(happened).ShouldBe(read);
        happened.Id.ShouldBe(846462639134605312UL);
        happened.Origin.ShouldBeEquivalentTo(new Origin("88", "9", "5", happened.Origin.Roles));
        happened.Origin.Roles.ShouldBe(["31", "32"]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Fields_that_are_null_missing_or_of_another_kind_do_no_harm_and_unknown_ones_are_passed_over(string json, string read, string[] needed)
    {
        foreach (var path in PayloadChanges.Paths(JsonNode.Parse(json)!).ToList())
        {
            foreach (var change in PayloadChanges.All)
            {
                var changed = JsonNode.Parse(json)!;
                change(changed, path);
                var happened = InteractionReader.Read(Parse(changed.ToJsonString()));
                if (happened is null)
                    needed.ShouldContain(path, $"{read} needs {path}");
            }
        }
        Words(InteractionReader.Read(Parse(PayloadChanges.Grown(json)))!).ShouldBe(read);
    }

    [Fact]
    public void What_an_interaction_needs_it_is_not_read_without()
    {
        foreach (var sample in Samples)
        {
            foreach (var path in ((string[])sample[2]).Where(p => p is not "data.values.0" and not "data.values" and not "data.type"))
            {
                var changed = JsonNode.Parse((string)sample[0])!;
                PayloadChanges.Remove(changed, path);
                // In place of the member a direct message names the user.
                InteractionReader.Read(Parse(changed.ToJsonString())).ShouldBeNull($"{sample[1]} without {path}");
            }
        }
    }

    [Fact]
    public void In_a_direct_message_the_person_stands_in_the_user()
    {
        var happened = InteractionReader.Read(Parse("""{"id":"1","application_id":"2","token":"t","type":2,"channel_id":"9","user":{"id":"5"},"data":{"name":"help"}}"""))!;
        (happened.Origin with { Roles = [] }).ToString().ShouldBe(new Origin(null, "9", "5", []).ToString());
        happened.Origin.Roles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(0, false)]
    [InlineData(15, false)]
    public void A_thread_is_known_by_its_channels_type(int type, bool thread) =>
        InteractionReader.Read(Parse($$"""{"id":"1","application_id":"2","token":"t","type":2,"channel":{"id":"9","type":{{type}} },"user":{"id":"5"},"data":{"name":"help"} }"""))!.Origin.InThread.ShouldBe(thread);

    [Fact]
    public void A_message_is_read_without_its_mention_and_with_what_it_replies_to()
    {
        var question = MessageReader.Read(Parse(MessageSample), "1", "77")!;

        question.Text.ShouldBe("who claimed it?");
        question.RepliedTo.ShouldBe("44");
        question.Id.ShouldBe(900719925474099UL);
        question.ApplicationId.ShouldBe("77");
        question.Origin.ShouldBeEquivalentTo(new Origin("88", "9", "5", question.Origin.Roles));
    }

    [Fact]
    public void A_message_with_nulls_gaps_and_unknown_fields_does_no_harm()
    {
        foreach (var path in PayloadChanges.Paths(JsonNode.Parse(MessageSample)!).ToList())
        {
            foreach (var change in PayloadChanges.All)
            {
                var changed = JsonNode.Parse(MessageSample)!;
                change(changed, path);
                var question = MessageReader.Read(Parse(changed.ToJsonString()), "1", "77");
                if (question is null)
                    new[] { "id", "channel_id", "author", "author.id", "mentions", "mentions.0", "mentions.0.id", "type", "webhook_id" }.ShouldContain(path);
            }
        }
    }

    [Theory]
    [InlineData("author", """{"id":"5","bot":true}""")]
    [InlineData("webhook_id", "\"6\"")]
    [InlineData("type", "7")]
    [InlineData("mentions", """[{"id":"2"}]""")]
    public void Messages_of_bots_and_of_the_system_and_those_to_others_are_none_of_ours(string field, string value)
    {
        var changed = JsonNode.Parse(MessageSample)!;
        changed[field] = JsonNode.Parse(value);
        MessageReader.Read(Parse(changed.ToJsonString()), "1", "77").ShouldBeNull();
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Words(DiscordEvent happened) => happened switch
    {
        IncomingCommand c => $"command {c.Name} {string.Join(' ', c.Options.Select(o => $"{o.Key}={o.Value}"))}",
        IncomingPress p => $"press {p.CustomId}",
        IncomingTyping t => $"typing {t.Command} {t.Option} {t.Text}",
        IncomingForm f => $"form {f.CustomId} {string.Join(' ', f.Written.Values)}",
        IncomingMessageCommand m => $"about {m.Text.Replace('\n', '|')}",
        _ => "something else",
    };
}
