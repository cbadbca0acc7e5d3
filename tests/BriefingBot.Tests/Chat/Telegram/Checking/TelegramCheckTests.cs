using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Checking;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Chat.Telegram.Protocol;

namespace BriefingBot.Tests.Chat.Telegram.Checking;

public class TelegramCheckTests
{
    private readonly Dictionary<string, string> _results = new()
    {
        ["getMe"] = """{"id":99,"is_bot":true,"first_name":"B","username":"briefing_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":true}""",
        ["getWebhookInfo"] = """{"url":"","pending_update_count":0}""",
        ["getChat"] = """{"id":-5,"type":"supergroup","title":"Desk"}""",
        ["getChatMember"] = """{"status":"member","user":{"id":99}}""",
    };

    [Fact]
    public async Task Where_all_is_well_it_says_so_and_what_privacy_mode_lets_through()
    {
        var report = await CheckAsync("-5");

        report.Status.ShouldBe(ReplyStatus.Answered);
        Words(report).ShouldContain("The token is valid: the bot is @briefing_bot, id 99.");
        Words(report).ShouldContain("Updates are asked for; no webhook is set.");
        Words(report).ShouldContain("Privacy mode is on");
        Words(report).ShouldContain("Group Desk (-5): the bot is a member; commands and replies get through, mentions do not.");
    }

    [Fact]
    public async Task Where_the_bot_administers_the_group_mentions_get_through()
    {
        _results["getChatMember"] = """{"status":"administrator","user":{"id":99},"can_post_messages":null}""";

        Words(await CheckAsync("-5")).ShouldContain("commands, replies and mentions get through");
    }

    [Fact]
    public async Task With_privacy_mode_off_mentions_get_through()
    {
        _results["getMe"] = """{"id":99,"is_bot":true,"first_name":"B","username":"briefing_bot","can_read_all_group_messages":true}""";

        var words = Words(await CheckAsync("-5"));

        words.ShouldContain("Privacy mode is off");
        words.ShouldContain("mentions too");
        words.ShouldContain("Inline mode is off");
    }

    [Theory]
    [InlineData("""{"status":"left","user":{"id":99}}""", "the bot is not in it")]
    [InlineData("""{"status":"kicked","user":{"id":99}}""", "the bot is not in it")]
    [InlineData("""{"status":"restricted","user":{"id":99},"is_member":true,"can_send_messages":false}""", "may not write there")]
    public async Task Where_the_bot_cannot_work_the_check_fails(string member, string words)
    {
        _results["getChatMember"] = member;

        var report = await CheckAsync("-5");

        report.Status.ShouldBe(ReplyStatus.Failed);
        Words(report).ShouldContain(words);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_named()
    {
        _results.Remove("getMe");

        var report = await CheckAsync("-5");

        report.Status.ShouldBe(ReplyStatus.Failed);
        Words(report).ShouldBe("The token is refused; set Telegram:Token as BotFather shows it.");
    }

    [Fact]
    public async Task An_empty_list_admits_nobody_and_that_is_a_fault()
    {
        var report = await CheckAsync();

        report.Status.ShouldBe(ReplyStatus.Failed);
        Words(report).ShouldContain("Telegram:Chats is empty");
    }

    [Fact]
    public async Task A_webhook_that_does_not_deliver_is_a_fault_with_the_platforms_words()
    {
        _results["getWebhookInfo"] = """{"url":"https://bot.example.org/telegram","pending_update_count":4,"last_error_date":1,"last_error_message":"Connection refused"}""";

        var report = await CheckAsync(new TelegramOptions { Token = "1:t", ApiBase = "http://bot.example", Chats = ["-5"], WebhookUrl = "https://bot.example.org/telegram" });

        report.Status.ShouldBe(ReplyStatus.Failed);
        Words(report).ShouldContain("the platform cannot deliver: Connection refused; 4 updates wait");
    }

    [Fact]
    public async Task A_user_who_never_wrote_is_told_of_and_is_no_fault()
    {
        _results.Remove("getChat");

        var report = await CheckAsync("41");

        report.Status.ShouldBe(ReplyStatus.Answered);
        Words(report).ShouldContain("User 41 has not written to the bot yet");
    }

    private static string Words(Reply report) => string.Join('\n', ((ListBlock)report.Blocks[0]).Entries.Select(e => e.Text));

    private Task<Reply> CheckAsync(params string[] chats) => CheckAsync(new TelegramOptions { Token = "1:t", ApiBase = "http://bot.example", Chats = chats });

    private async Task<Reply> CheckAsync(TelegramOptions options)
    {
        var handler = new BotApiHandler((method, _) => Task.FromResult(_results.TryGetValue(method, out var result)
            ? (200, $$"""{"ok":true,"result":{{result}}}""")
            : method == "getMe" ? (401, """{"ok":false,"error_code":401}""") : (400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""")));
        using var client = new TelegramClient(options, TimeProvider.System, handler);
        return await TelegramCheck.RunAsync(client, options, default);
    }
}
