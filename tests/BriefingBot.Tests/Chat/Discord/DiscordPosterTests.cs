using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Storage;
using BriefingBot.Tests.Chat.Discord.Protocol;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord;

public sealed class DiscordPosterTests : IDisposable
{
    private const string Nonce = "digest-7-20240322-part-01";

    private static readonly ChannelAddress Channel = new("discord", "9");
    private static readonly Reply Digest = new(ReplyStatus.Answered, "Morning brief")
    {
        Summary = "Two attacks were reported.",
        Blocks = [new PictureBlock("<svg/>", "Attacks a month: 1, 2")],
        Buttons = [new ReplyButton("More", "/attacks page:2")],
        Private = true,
    };

    private static readonly Amendment Correction = new("Bombing in al-Hasakah", "140", "Corrected 8 June 2024", "killed 140 → 36, according to officials", "https://paper.example/a?b=1");

    private readonly FakeClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-poster-");
    private readonly ServiceProvider _services;

    public DiscordPosterTests() =>
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddBriefingStorage(Path.Combine(_folder.FullName, "store.db")).AddSingleton<IButtonTokens, ButtonTokens>().BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_frozen_reply_is_posted_in_its_words_with_its_pictures_its_buttons_and_a_nonce_that_is_enforced()
    {
        await using var discord = await StartAsync(200, """{"id":"900","content":"","new":[1]}""");
        var poster = Poster(discord);

        var part = (await poster.FreezeAsync(Digest, default)).ShouldHaveSingleItem();
        discord.Requests.ShouldBeEmpty();
        (await poster.PostAsync(Channel, part, Nonce, default)).ShouldBe(new PostOutcome.Posted("900"));
        (await poster.PostAsync(Channel with { ThreadId = "10" }, part, Nonce, default)).ShouldBe(new PostOutcome.Posted("900"));

        discord.Requests.Select(r => r.Path).ShouldBe(["/channels/9/messages", "/channels/10/messages"]);
        var body = discord.Requests[0].Body!;
        body["nonce"]!.GetValue<string>().ShouldBe(Nonce);
        body["enforce_nonce"]!.GetValue<bool>().ShouldBeTrue();
        // Not for one person alone: only answers to interactions can be that.
        body["flags"]!.GetValue<int>().ShouldBe(32768);
        body["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[]}""");
        body["attachments"]![0]!["description"]!.GetValue<string>().ShouldBe("Attacks a month: 1, 2");
        body.ToJsonString().ShouldContain("Morning brief");
        body.ToJsonString().ShouldContain("attachment://picture-1.png");
        discord.Requests[0].Files["files[0]=picture-1.png"].ShouldBe([1, 2, 3]);
        JsonNode.DeepEquals(body, discord.Requests[1].Body).ShouldBeTrue();
    }

    [Fact]
    public async Task An_edit_puts_the_part_in_place_of_what_the_message_says()
    {
        await using var discord = await StartAsync(200, """{"id":"900"}""");
        var poster = Poster(discord, rasterizer: null);
        var part = (await poster.FreezeAsync(Digest, default)).ShouldHaveSingleItem();

        (await poster.EditAsync(Channel, "900", part, default)).ShouldBe(new PostOutcome.Posted("900"));

        var request = discord.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path).ShouldBe(("PATCH", "/channels/9/messages/900"));
        request.Body!["attachments"]!.AsArray().ShouldBeEmpty();
        request.Body["nonce"].ShouldBeNull();
        request.Body.ToJsonString().ShouldContain("Attacks a month");
    }

    [Theory]
    [InlineData(403, """{"message":"Missing Access","code":50001}""", typeof(PostOutcome.Gone))]
    [InlineData(403, """{"message":"Missing Permissions","code":50013}""", typeof(PostOutcome.Gone))]
    [InlineData(403, """{"message":"Cannot send messages to this user","code":50007}""", typeof(PostOutcome.Gone))]
    [InlineData(404, """{"message":"Unknown Channel","code":10003}""", typeof(PostOutcome.Gone))]
    [InlineData(400, """{"message":"Invalid Form Body","code":50035}""", typeof(PostOutcome.Refused))]
    [InlineData(413, "", typeof(PostOutcome.Refused))]
    [InlineData(401, """{"message":"401: Unauthorized","code":0}""", typeof(PostOutcome.NotSent))]
    [InlineData(403, "<html>blocked</html>", typeof(PostOutcome.NotSent))]
    [InlineData(500, "", typeof(PostOutcome.NotSent))]
    [InlineData(503, "", typeof(PostOutcome.NotSent))]
    [InlineData(502, "<html>bad gateway</html>", typeof(PostOutcome.Uncertain))]
    [InlineData(504, "", typeof(PostOutcome.Uncertain))]
    [InlineData(0, "", typeof(PostOutcome.Uncertain))]
    [InlineData(200, "<html>proxy</html>", typeof(PostOutcome.Uncertain))]
    public async Task What_became_of_an_attempt_is_told_apart_after_one_request(int status, string body, Type outcome)
    {
        await using var discord = await StartAsync(status, body);
        var poster = Poster(discord);
        var part = (await poster.FreezeAsync(Digest, default))[0];

        var posted = await poster.PostAsync(Channel, part, Nonce, default);
        posted.ShouldBeOfType(outcome);
        posted.ToString().ShouldNotContain("secret-part");
        (await poster.EditAsync(Channel, "900", part, default)).ShouldBeOfType(outcome);

        discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_correction_is_added_below_the_lines_that_say_the_wrong_thing_and_edits_the_message()
    {
        await using var discord = await StartAsync(200, """{"id":"900"}""");
        var poster = Poster(discord);
        var reply = Digest with { Summary = "The gravest: Bombing in al-Hasakah, killed 140.", Blocks = [new ListBlock("New attacks", ["Mosul: another bombing; killed 140", "Bombing in al-Hasakah; killed 140 to 150"])] };
        var part = (await poster.FreezeAsync(reply, default)).ShouldHaveSingleItem();

        var amended = poster.Amend(part, Correction).ShouldNotBeNull();
        await poster.EditAsync(Channel, "900", amended, default);

        var text = string.Join('\n', discord.Requests.ShouldHaveSingleItem().Body!["components"]![0]!["components"]!.AsArray().Select(c => c!["content"]?.GetValue<string>())).Split('\n');
        const string Added = "> **Corrected 8 June 2024:** killed 140 → 36, according to officials ([paper.example](https://paper.example/a?b=1))";
        text.Count(l => l == Added).ShouldBe(2);
        text[Array.LastIndexOf(text, Added) - 1].ShouldBe("- Bombing in al-Hasakah; killed 140 to 150");
    }

    [Fact]
    public async Task A_message_that_does_not_tell_of_it_or_would_become_too_long_is_not_amended()
    {
        await using var discord = await StartAsync(200, """{"id":"900"}""");
        var poster = Poster(discord);
        poster.Amend((await poster.FreezeAsync(Digest, default))[0], Correction).ShouldBeNull();
        var full = Digest with { Summary = "Bombing in al-Hasakah, killed 140.", Blocks = [.. Enumerable.Repeat(new TextBlock(string.Concat(Enumerable.Repeat("word ", 150))), 5)] };
        poster.Amend((await poster.FreezeAsync(full, default))[0], Correction with { Text = new string('x', 900) }).ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_message_cannot_be_edited() =>
        await WithPartAsync(404, """{"message":"Unknown Message","code":10008}""", async (poster, part, _) =>
            (await poster.EditAsync(Channel, "900", part, default)).ShouldBe(new PostOutcome.Refused("the message has been deleted")));

    [Fact]
    public async Task A_429_says_how_long_to_wait_and_nothing_is_sent_until_then() =>
        await WithPartAsync(429, """{"message":"You are being rate limited.","retry_after":2.5,"global":false}""", async (poster, part, discord) =>
        {
            (await poster.PostAsync(Channel, part, Nonce, default)).ShouldBeOfType<PostOutcome.NotSent>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(2.5));
            _clock.Advance(TimeSpan.FromSeconds(1));
            (await poster.PostAsync(Channel, part, Nonce, default)).ShouldBeOfType<PostOutcome.NotSent>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(1.5));
            discord.Requests.Count.ShouldBe(1);
            _clock.Advance(TimeSpan.FromSeconds(1.5));
            await poster.PostAsync(Channel, part, Nonce, default);
            discord.Requests.Count.ShouldBe(2);
        });

    [Fact]
    public async Task A_platform_that_cannot_be_reached_has_surely_not_got_it()
    {
        var discord = await StartAsync(200, "{}");
        var poster = Poster(discord);
        var part = (await poster.FreezeAsync(Digest, default))[0];
        await discord.DisposeAsync();

        (await poster.PostAsync(Channel, part, Nonce, default)).ShouldBeOfType<PostOutcome.NotSent>().RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData(200, """{"id":"321","type":1}""", "321")]
    [InlineData(403, """{"message":"Cannot send messages to this user","code":50007}""", null)]
    [InlineData(400, """{"message":"Invalid Form Body","code":50035}""", null)]
    public async Task A_private_channel_is_opened_where_the_platform_lets_the_bot(int status, string body, string? channel)
    {
        await using var discord = await StartAsync(status, body);

        (await Poster(discord).PrivateChannelAsync("5", default)).ShouldBe(channel is null ? null : new ChannelAddress("discord", channel));

        discord.Requests.ShouldHaveSingleItem().Body!.ToJsonString().ShouldBe("""{"recipient_id":"5"}""");
    }

    [Fact]
    public async Task A_private_channel_that_cannot_be_asked_for_is_an_outage()
    {
        await using var discord = await StartAsync(401, "");
        await Should.ThrowAsync<OutageException>(Poster(discord).PrivateChannelAsync("5", default));
    }

    [SharedFact(DiscordSpecification.Path)]
    public async Task Every_request_is_as_the_specification_wants_it()
    {
        await using var discord = await StartAsync(200, """{"id":"900"}""");
        var poster = Poster(discord);
        var part = (await poster.FreezeAsync(Digest, default))[0];
        await poster.PostAsync(Channel, part, Nonce, default);
        await poster.EditAsync(Channel, "900", part, default);
        await poster.PrivateChannelAsync("5", default);
        await poster.LookBackAsync(Channel, part, Nonce, _clock.GetUtcNow(), default);

        discord.Requests.Count.ShouldBe(5);
        foreach (var request in discord.Requests)
            DiscordSpecification.Instance.FaultsOf(request.Method, request.Path, request.Body).ShouldBeEmpty($"{request.Method} {request.Path}");
    }

    private async Task WithPartAsync(int status, string body, Func<DiscordPoster, FrozenPart, ScriptedDiscord, Task> test)
    {
        await using var discord = await StartAsync(status, body);
        var poster = Poster(discord);
        await test(poster, (await poster.FreezeAsync(Digest, default))[0], discord);
    }

    private static Task<ScriptedDiscord> StartAsync(int status, string body) => ScriptedDiscord.StartAsync(_ => new DiscordAnswer(status, body));

    private DiscordPoster Poster(ScriptedDiscord discord) => Poster(discord, new Drawing());

    private DiscordPoster Poster(ScriptedDiscord discord, IRasterizer? rasterizer) =>
        new(discord.Client(_clock), new DiscordComposer(_services.GetRequiredService<IButtonTokens>(), rasterizer), new DiscordHistory(discord.Client(_clock)));

    private sealed class Drawing : IRasterizer
    {
        public byte[] ToPng(string svg) => [1, 2, 3];
    }
}
