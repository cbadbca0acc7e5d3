using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Telegram.Protocol;

/// <summary>Every request that the client can make, held against the platform's machine-readable specification.</summary>
public class RequestSpecificationTests
{
    private const string Specification = "specs/telegram-bot-api.json";

    [SharedFact(Specification)]
    public async Task Every_request_is_valid_with_all_its_parameters_and_with_the_fewest()
    {
        var handler = new BotApiHandler(200, BotApiHandler.Ok);
        using var client = new TelegramClient(new TelegramOptions { Token = "1:t", ApiBase = "http://bot.example" }, TimeProvider.System, handler);
        var keyboard = new WireKeyboard([[new WireButton("Next", "token")]]);
        var preview = new LinkPreview(true);

        await client.GetMeAsync(default);
        await client.GetUpdatesAsync(new GetUpdates(5, 100, 50, ["message"]), default);
        await client.GetUpdatesAsync(new GetUpdates(null, 100, 50, []), default);
        await client.SendMessageAsync(new SendMessage(1, "x", "HTML", 2, preview, new ReplyTo(3, true), keyboard, true), default);
        await client.SendMessageAsync(new SendMessage(1, "x"), default);
        await client.EditMessageTextAsync(new EditMessageText(1, 2, "x", "HTML", preview, keyboard), default);
        await client.EditMessageTextAsync(new EditMessageText(1, 2, "x"), default);
        await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery("id", "text", true), default);
        await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery("id"), default);
        await client.AnswerInlineQueryAsync(new AnswerInlineQuery("id", [new InlineArticle("a", "t", new InlineText("m", "HTML", preview), "d")], 10, true, "5"), default);
        await client.SetMyCommandsAsync(new SetMyCommands([new MenuLine("group", "d")], new MenuScope("default"), "en"), default);
        await client.SetWebhookAsync(new SetWebhook("https://bot.example/hook", "secret", 40, ["message"]), default);
        await client.DeleteWebhookAsync(new DeleteWebhook(false), default);
        await client.SendChatActionAsync(new SendChatAction(1, "typing", 2), default);
        await client.GetChatAdministratorsAsync(new GetChatAdministrators(1), default);
        await client.GetChatMemberAsync(new GetChatMember(1, 2), default);
        await client.GetChatAsync(new GetChat(1), default);
        await client.GetWebhookInfoAsync(default);
        await client.DeleteMessageAsync(new DeleteMessage(1, 2), default);
        await client.EditMessageCaptionAsync(new EditMessageCaption(1, 2, "x", "HTML", keyboard), default);
        await client.EditMessageCaptionAsync(new EditMessageCaption(1, 2), default);
        await client.AnswerInlineQueryAsync(new AnswerInlineQuery("id", [], Button: new InlineButton("t", "help")), default);
        await client.SetMyCommandsAsync(new SetMyCommands([], new MenuScope("chat", 5)), default);
        await client.SetMyCommandsAsync(new SetMyCommands([], new MenuScope("all_chat_administrators")), default);

        var specification = BotApiSpecification.Load(SharedFiles.Find(Specification)!);
        handler.Calls.Count.ShouldBe(24);
        foreach (var (method, body) in handler.Calls)
            specification.FaultsOf(method, body.Length == 0 ? "{}" : body).ShouldBeEmpty(method);
    }

    [SharedTheory(Specification)]
    [InlineData("sendMessage", """{"text":"x"}""", "chat_id is missing")]
    [InlineData("sendMessage", """{"chat_id":1,"text":5}""", "text is no String")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","colour":"red"}""", "colour is unknown")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[{"text":"a"}]}}""", "reply_markup")]
    public void The_check_finds_what_is_wrong(string method, string body, string fault) =>
        BotApiSpecification.Load(SharedFiles.Find(Specification)!).FaultsOf(method, body).ShouldContain(f => f.Contains(fault));
}
