using System.Globalization;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord;
using BriefingBot.Engine.Delivery;
using BriefingBot.Tests.Chat.Discord.Protocol;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Discord;

public class DiscordHistoryTests
{
    private const string Nonce = "n-1";
    private const string Self = "77";

    private static readonly DateTimeOffset Since = new(2024, 3, 22, 6, 0, 0, TimeSpan.Zero);

    private static readonly JsonObject Posted = Json("""
        {"flags":32768,"attachments":[],"components":[{"type":17,"accent_color":1,"components":[{"type":10,"content":"## Morning brief\nkilled 137"},{"type":1,"components":[{"type":2,"custom_id":"b1","label":"More","style":2}]}]}]}
        """);

    // As the platform gives it back: components numbered, an empty text, lines trimmed.
    private const string Shown = """
        "content":"","flags":32768,"embeds":[],"components":[{"type":17,"id":1,"accent_color":1,"spoiler":false,"components":[{"type":10,"id":2,"content":"## Morning brief\nkilled 137 "},{"type":1,"id":3,"components":[{"type":2,"id":4,"custom_id":"b1","label":"More","style":2}]}]}]
        """;

    [Fact]
    public async Task A_message_of_our_own_with_the_same_words_is_found() =>
        (await FindAsync([Message(10, Self, Shown)])).ShouldBeOfType<PastPost.Stands>().MessageIds.ShouldBe([Id(10)]);

    [Fact]
    public async Task A_message_of_our_own_with_the_same_nonce_is_found_whatever_it_says_by_now() =>
        (await FindAsync([Message(10, Self, $"\"content\":\"edited\",\"nonce\":\"{Nonce}\"")])).ShouldBeOfType<PastPost.Stands>().MessageIds.ShouldBe([Id(10)]);

    [Theory]
    [InlineData("88", true)]
    [InlineData(Self, false)]
    public async Task Messages_of_others_and_other_words_are_not_taken_for_it(string author, bool sameWords) =>
        (await FindAsync([Message(10, author, sameWords ? Shown : Shown.Replace("137", "140", StringComparison.Ordinal))])).ShouldBeOfType<PastPost.Absent>();

    [Fact]
    public async Task All_messages_with_the_same_words_are_named_the_oldest_first() =>
        (await FindAsync([Message(30, Self, Shown), Message(20, "88", Shown), Message(10, Self, Shown)])).ShouldBeOfType<PastPost.Stands>().MessageIds.ShouldBe([Id(10), Id(30)]);

    [Fact]
    public async Task A_busy_channel_is_read_page_by_page()
    {
        var messages = Enumerable.Range(1, 250).Select(i => Message(i, i == 240 ? Self : "88", Shown)).ToArray();
        (await FindAsync(messages)).ShouldBeOfType<PastPost.Stands>().MessageIds.ShouldBe([Id(240)]);
    }

    [Fact]
    public async Task A_channel_too_busy_to_be_read_stays_in_doubt() =>
        (await FindAsync([.. Enumerable.Range(1, 1_200).Select(i => Message(i, "88", Shown))])).ShouldBeOfType<PastPost.Hidden>();

    [Theory]
    [InlineData(null, typeof(PastPost.Absent))]
    [InlineData(-600, typeof(PastPost.Absent))]
    [InlineData(10, typeof(PastPost.Hidden))]
    public async Task An_empty_past_counts_only_where_the_channel_says_that_nothing_was_posted_since(int? lastMessageSeconds, Type expected) =>
        (await FindAsync([], lastMessageSeconds)).ShouldBeOfType(expected);

    [Theory]
    [InlineData(403, """{"message":"Missing Access","code":50001}""", typeof(PastPost.Hidden))]
    [InlineData(404, """{"message":"Unknown Channel","code":10003}""", typeof(PastPost.Hidden))]
    [InlineData(502, "<html>", typeof(PastPost.NotNow))]
    [InlineData(0, "", typeof(PastPost.NotNow))]
    [InlineData(200, "<html>", typeof(PastPost.NotNow))]
    public async Task What_cannot_be_looked_at_is_told_apart_from_what_may_not(int status, string body, Type expected)
    {
        await using var discord = await ScriptedDiscord.StartAsync(r => r.Path == "/users/@me" ? new DiscordAnswer(200, $"{{\"id\":\"{Self}\"}}") : new DiscordAnswer(status, body));
        (await FindAsync(discord)).ShouldBeOfType(expected);
    }

    [Fact]
    public async Task A_429_says_how_long_to_wait()
    {
        await using var discord = await ScriptedDiscord.StartAsync(_ => new DiscordAnswer(429, """{"message":"slow down","retry_after":2.5,"global":false}"""));
        (await FindAsync(discord)).ShouldBeOfType<PastPost.NotNow>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(2.5));
    }

    private static async Task<PastPost> FindAsync(string[] messages, int? lastMessageSeconds = null)
    {
        await using var discord = await ScriptedDiscord.StartAsync(request => new DiscordAnswer(200, request.Path switch
        {
            "/users/@me" => $"{{\"id\":\"{Self}\"}}",
            "/channels/9" => lastMessageSeconds is { } last ? $"{{\"id\":\"9\",\"last_message_id\":\"{Id(last)}\"}}" : """{"id":"9","last_message_id":null}""",
            _ => Page(messages, ulong.Parse(request.Query["after"], CultureInfo.InvariantCulture), int.Parse(request.Query["limit"], CultureInfo.InvariantCulture)),
        }));
        return await FindAsync(discord);
    }

    private static Task<PastPost> FindAsync(ScriptedDiscord discord) => new DiscordHistory(discord.Client(new FakeClock())).FindAsync("9", Posted, Nonce, Since, default);

    // As the platform pages with "after": the oldest that come after it, the newest of them first.
    private static string Page(string[] messages, ulong after, int limit) =>
        $"[{string.Join(',', messages.Where(m => Number(m) > after).OrderBy(Number).Take(limit).Reverse())}]";

    private static ulong Number(string message) => ulong.Parse(Json(message)["id"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static string Message(int seconds, string author, string rest) => $$"""{"id":"{{Id(seconds)}}","author":{"id":"{{author}}","bot":true},{{rest}}}""";

    private static string Id(int seconds) => ((ulong)(Since.AddSeconds(seconds).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
