using System.Net;
using BriefingBot.IntegrationTests.Fixtures;
using static BriefingBot.IntegrationTests.Telegram.TelegramProgram;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>Whole conversations by polling. <see cref="TelegramWebhookTests"/> holds the same by webhook.</summary>
public sealed class TelegramPollingTests(StarterStore store) : TelegramConversationTests(store, webhook: false);

/// <summary>Whole conversations by webhook, and what only a webhook has.</summary>
public sealed class TelegramWebhookTests(StarterStore store) : TelegramConversationTests(store, webhook: true)
{
    [Fact]
    public async Task Only_the_platform_can_post_updates()
    {
        await Api.CallsAsync("setWebhook", 1);
        using var http = new HttpClient();

        (await PostAsync(http, "{}", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, "{}", "guessed")).ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync(Program.WebhookAddress)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        Api.Count("sendMessage").ShouldBe(0);
    }

    [Fact]
    public async Task What_is_no_update_or_too_large_is_refused()
    {
        var secret = (await Api.CallsAsync("setWebhook", 1))[0].Body["secret_token"]!.GetValue<string>();
        using var http = new HttpClient();

        (await PostAsync(http, "no JSON", secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(http, new string('[', 5000), secret)).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(http, new string(' ', 1024 * 1024 + 1), secret)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(http, "[]", secret)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_webhook_is_set_with_a_secret_that_is_not_the_token()
    {
        var hook = (await Api.CallsAsync("setWebhook", 1))[0];

        hook.Body["url"]!.GetValue<string>().ShouldBe(Program.WebhookAddress.ToString());
        hook.Body["secret_token"]!.GetValue<string>().Length.ShouldBe(43);
        Api.Token.ShouldNotContain(hook.Body["secret_token"]!.GetValue<string>());
        hook.Body["allowed_updates"]!.AsArray().Select(k => k!.GetValue<string>()).ShouldContain("inline_query");
    }

    private async Task<HttpStatusCode> PostAsync(HttpClient http, string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Program.WebhookAddress) { Content = new StringContent(body) };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}

/// <summary>The whole program against a Bot API server on loopback.</summary>
[Collection(ProgramCall.Collection)]
public abstract class TelegramConversationTests(StarterStore store, bool webhook) : IAsyncLifetime
{
    private TelegramProgram? _program;

    private protected TelegramProgram Program => _program!;

    private protected ScriptedBotApi Api => Program.Api;

    public async Task InitializeAsync() => _program = await StartAsync(store.Setting, webhook);

    public async Task DisposeAsync() => await Program.DisposeAsync();

    [Fact]
    public async Task A_group_is_asked_for_in_private()
    {
        Api.Push(1, Update.Message(Private, "/group isis-k"));

        var sent = (await Api.CallsAsync("sendMessage", 1, Private))[0];

        sent.Text.ShouldStartWith("<b>");
        sent.Text.ShouldContain("Khorasan");
        sent.Body["parse_mode"]!.GetValue<string>().ShouldBe("HTML");
        sent.Body["link_preview_options"]!["is_disabled"]!.GetValue<bool>().ShouldBeTrue();
        sent.Body["reply_parameters"]!["message_id"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public async Task The_next_page_takes_the_place_of_the_one_before()
    {
        Api.Push(1, Update.Message(Group, "/timeline@briefing_bot isis-k"));
        var first = (await Api.CallsAsync("sendMessage", 1, Group))[^1];
        var next = first.Buttons.ShouldHaveSingleItem();
        next.Label.ShouldBe("Next");

        Api.Push(2, Update.Press(Group, 1001, next.Token, next.Label));
        var edit = (await Api.CallsAsync("editMessageText", 1, Group))[0];

        edit.Body["message_id"]!.GetValue<long>().ShouldBe(1001);
        edit.Text.ShouldNotBe(first.Text);
        edit.Buttons.Select(b => b.Label).ShouldContain("Previous");
        (await Api.CallsAsync("answerCallbackQuery", 1)).ShouldHaveSingleItem().Body["callback_query_id"]!.GetValue<string>().ShouldBe("p1001");
        Api.Count("sendMessage", Group).ShouldBe(1);
    }

    [Fact]
    public async Task A_button_that_nobody_was_given_leads_to_a_plain_word()
    {
        Api.Push(1, Update.Press(Group, 1001, "AAAAAAAAAAAAAAAAAAAAAA", "Next"));

        (await Api.CallsAsync("answerCallbackQuery", 1))[0].Text.ShouldBe("This button is too old to be pressed; please ask again.");
    }

    [Fact]
    public async Task A_chat_that_is_not_on_the_list_is_not_answered()
    {
        Api.Push(1, Update.Message(Unknown, "/help"));
        Api.Push(2, Update.Message(Group, "/about"));

        await Api.CallsAsync("sendMessage", 1, Group);

        await Program.StopAsync();
        Api.Count("sendMessage", Unknown).ShouldBe(0);
        Program.Output.ShouldContain("chat 43 is not on the list");
    }

    [Fact]
    public async Task An_update_that_comes_twice_or_late_is_acted_on_once()
    {
        Api.Push(5, Update.Message(Private, "/about"));
        Api.Push(5, Update.Message(Private, "/about"));
        await Api.CallsAsync("sendMessage", 1, Private);
        await Api.ConfirmedAsync();
        // At once: a late update that came alone would be below what was confirmed already.
        Api.Push((7, Update.Message(Private, "/help")), (6, Update.Message(Group, "/about")), (7, Update.Message(Private, "/help")));

        await Api.CallsAsync("sendMessage", 2, Private);
        await Api.CallsAsync("sendMessage", 1, Group);
        await Api.ConfirmedAsync();

        await Program.StopAsync();
        (Api.Count("sendMessage", Private), Api.Count("sendMessage", Group)).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_chat_that_has_had_enough_waits_while_another_is_answered()
    {
        var limited = 0;
        Api.Script = call => call.Method == "sendMessage" && call.Chat == Private && Interlocked.Increment(ref limited) == 1
            ? (429, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":2}}""")
            : null;
        Api.Push(1, Update.Message(Private, "/about"));
        await Api.CallsAsync("sendMessage", 1, Private);
        Api.Push(2, Update.Message(Group, "/about"));

        await Api.CallsAsync("sendMessage", 1, Group);
        var both = await Api.CallsAsync("sendMessage", 2, Private);

        both[1].Text.ShouldBe(both[0].Text);
    }

    [Theory]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""")]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(0, "")]
    public async Task Where_the_outcome_is_not_known_nothing_is_sent_twice(int code, string body)
    {
        var failed = 0;
        Api.Script = call => call.Method == "sendMessage" && Interlocked.Increment(ref failed) == 1 ? (code, body) : null;
        Api.Push(1, Update.Message(Private, "/about"));
        Api.Push(2, Update.Message(Private, "/help"));

        var sent = await Api.CallsAsync("sendMessage", 2, Private);

        await Program.StopAsync();
        sent.Count.ShouldBe(2);
        sent[0].Text.ShouldContain("About");
        sent[1].Text.ShouldContain("Help");
        Program.Output.ShouldContain("a message to chat 41 did not go out");
    }

    [Fact]
    public async Task A_user_who_blocked_the_bot_is_let_be_and_others_are_answered()
    {
        Api.Script = call => call.Method == "sendMessage" && call.Chat == Private
            ? (403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""")
            : null;
        Api.Push(1, Update.Message(Private, "/about"));
        Api.Push(2, Update.Message(Group, "/about"));

        await Api.CallsAsync("sendMessage", 1, Private);
        await Api.CallsAsync("sendMessage", 1, Group);
        // A second question of the same chat is tried only after the first one is over and done with.
        Api.Push(3, Update.Message(Private, "/help"));
        var tried = await Api.CallsAsync("sendMessage", 2, Private);

        await Program.StopAsync();
        tried[0].Text.ShouldContain("About");
        tried[1].Text.ShouldContain("Help");
        Program.Output.ShouldContain("bot was blocked by the user");
    }

    [Fact]
    public async Task In_a_topic_the_answer_goes_to_the_topic()
    {
        Api.Push(1, Update.Message(Forum, "/about@briefing_bot", topic: 12));

        (await Api.CallsAsync("sendMessage", 1, Forum))[0].Topic.ShouldBe(12);
    }

    [Fact]
    public async Task In_a_channel_a_command_is_answered_as_an_administrators()
    {
        Api.Push(1, Update.ChannelPost(Channel, "/sources list"));

        (await Api.CallsAsync("sendMessage", 1, Channel))[0].Text.ShouldContain("Sources");
    }

    [Fact]
    public async Task A_mention_is_a_question_and_a_reply_to_the_answer_goes_on_with_it()
    {
        Api.Push(1, Update.Message(Group, "@briefing_bot who claimed the Moscow attack?"));
        await Api.CallsAsync("sendMessage", 1, Group);
        Api.Push(2, Update.Message(Group, "what else is known?", repliedTo: 1001, bot: Api.BotId, number: 9));

        var sent = await Api.CallsAsync("sendMessage", 2, Group);

        sent[1].Body["reply_parameters"]!["message_id"]!.GetValue<long>().ShouldBe(9);
        (await Sql.ScalarAsync(store.Path, $"SELECT count(*) FROM conversation_message WHERE message = 'telegram:{Group}:1001'")).ShouldBe(1);
    }

    [Fact]
    public async Task Words_among_people_are_none_of_the_bots_business()
    {
        Api.Push(1, Update.Message(Group, "who claimed it?"));
        Api.Push(2, Update.Message(Group, "/weather@other_bot"));
        Api.Push(3, Update.Message(Group, "/weather"));
        Api.Push(4, Update.Message(Group, "/about"));

        (await Api.CallsAsync("sendMessage", 1, Group))[0].Text.ShouldContain("About");

        await Program.StopAsync();
        Api.Count("sendMessage", Group).ShouldBe(1);
    }

    [Fact]
    public async Task In_private_free_words_are_a_question()
    {
        Api.Push(1, Update.Message(Private, "zzz qqq?"));

        (await Api.CallsAsync("sendMessage", 1, Private))[0].Text.ShouldNotContain("There is no command");
    }

    [Fact]
    public async Task A_link_asks_for_its_group()
    {
        Api.Push(1, Update.Message(Private, "/start group_isis-k"));

        (await Api.CallsAsync("sendMessage", 1, Private))[0].Text.ShouldContain("Khorasan");
    }

    [Fact]
    public async Task Inline_gives_cards_of_the_group_to_those_who_may_ask()
    {
        Api.Push(1, Update.Inline(Private, "isis-k"));

        var answer = (await Api.CallsAsync("answerInlineQuery", 1))[0];

        var cards = answer.Body["results"]!.AsArray();
        cards.Select(c => c!["id"]!.GetValue<string>()).ShouldBe(["group", "attacks", "timeline"]);
        cards[0]!["title"]!.GetValue<string>().ShouldBe("ISIS-K");
        cards[0]!["input_message_content"]!["message_text"]!.GetValue<string>().ShouldStartWith("<b>");
        answer.Body["is_personal"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Inline_shows_strangers_nothing()
    {
        Api.Push(1, Update.Inline(Unknown, "isis-k"));

        (await Api.CallsAsync("answerInlineQuery", 1))[0].Body["results"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_for_analysts_is_for_the_groups_administrators_named_and_anonymous_too()
    {
        const string Grade = "/sources@briefing_bot grade no-such-source B";
        Api.Push(1, Update.Message(Group, Grade));
        var refused = (await Api.CallsAsync("sendMessage", 1, Group))[0];
        Api.Push(2, Update.Message(Group, Grade, user: ScriptedBotApi.Administrator));
        var named = (await Api.CallsAsync("sendMessage", 2, Group))[1];
        Api.Push(3, Update.Anonymous(Group, Grade));
        var anonymous = (await Api.CallsAsync("sendMessage", 3, Group))[2];

        named.Text.ShouldNotBe(refused.Text);
        anonymous.Text.ShouldBe(named.Text);
        Api.Count("getChatAdministrators", Group).ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_stays_on_the_list_and_keeps_its_subscriptions_also_after_a_restart()
    {
        var moved = -1009000000000 - Api.BotId;
        Api.Push(10, Update.Message(Group, "/digest@briefing_bot add 07:00", user: Admin));
        await Api.CallsAsync("sendMessage", 1, Group);
        await Api.ConfirmedAsync();
        Api.Push(11, Update.Moved(Group, moved));
        Api.Push(12, Update.Message(moved, "/about"));
        await Api.ConfirmedAsync();
        await Program.StopAsync();
        var before = Api.Count("sendMessage", moved);
        Program.Start(webhook);

        Api.Push(13, Update.Message(moved, "/about"));

        (await Api.CallsAsync("sendMessage", before + 1, moved))[^1].Text.ShouldContain("About");
        (await Sql.ScalarAsync(store.Path, $"SELECT count(*) FROM subscription WHERE channel_id = '{moved}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_to_a_group_that_moved_meanwhile_follows_it()
    {
        var moved = -1008000000000 - Api.BotId;
        Api.Script = call => call.Method == "sendMessage" && call.Chat == Forum
            ? (400, $$$"""{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":{{{moved}}}}}""")
            : null;
        Api.Push(1, Update.Message(Forum, "/about"));
        await Api.CallsAsync("sendMessage", 1, moved);

        Api.Push(2, Update.Message(moved, "/help"));

        (await Api.CallsAsync("sendMessage", 2, moved))[1].Text.ShouldContain("Help");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_so_once()
    {
        const int More = 16;
        for (var i = 1; i <= More; i++)
            Api.Push(i, Update.Inline(Private, "help"));
        for (var i = 1; i <= 3; i++)
            Api.Push(More + i, Update.Message(Private, "/about", number: i));

        (await Api.CallsAsync("sendMessage", 1, Private))[0].Text.ShouldContain("One moment, please");

        await Api.ConfirmedAsync();
        await Program.StopAsync();
        Api.Count("sendMessage", Private).ShouldBe(1);
    }

    [Fact]
    public async Task The_menu_is_the_command_table_in_several_languages_and_more_for_administrators()
    {
        var menus = await Api.CallsAsync("setMyCommands", 12);

        var commands = Engine.Commands.CommandTable.Standard.Commands;
        Names(menus[0]).ShouldBe(commands.Where(c => c.Access == Engine.Commands.CommandAccess.Anyone).Select(c => c.Name));
        var administrators = menus.First(m => m.Body["scope"]!["type"]!.GetValue<string>() == "all_chat_administrators");
        Names(administrators).ShouldBe(commands.Select(c => c.Name));
        menus.Select(m => m.Body["language_code"]?.GetValue<string>()).Distinct().ShouldBe([null, "de", "es", "fr"]);
        menus.Any(m => m.Body["scope"]!["chat_id"]?.GetValue<long>() == Admin).ShouldBeTrue();
    }

    private static IEnumerable<string> Names(BotApiCall menu) => menu.Body["commands"]!.AsArray().Select(c => c!["command"]!.GetValue<string>());
}
