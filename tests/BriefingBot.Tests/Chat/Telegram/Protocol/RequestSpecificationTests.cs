using System.Text.Json;
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

        var specification = BotApiSpecification.Load(SharedFiles.Find(Specification)!);
        handler.Calls.Count.ShouldBe(16);
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

/// <summary>Checks a request's parameters by name, presence and type, down into objects and lists.</summary>
internal sealed class BotApiSpecification
{
    private readonly JsonElement _root;

    private BotApiSpecification(JsonElement root) => _root = root;

    public static BotApiSpecification Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new BotApiSpecification(document.RootElement.Clone());
    }

    public IReadOnlyList<string> FaultsOf(string method, string body)
    {
        using var request = JsonDocument.Parse(body);
        return [.. Faults(_root.GetProperty("methods").GetProperty(method), request.RootElement, "")];
    }

    private IEnumerable<string> Faults(JsonElement description, JsonElement value, string path)
    {
        var fields = description.TryGetProperty("fields", out var listed) ? listed.EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!) : [];
        foreach (var field in fields.Values.Where(f => f.GetProperty("required").GetBoolean()))
        {
            if (!value.TryGetProperty(field.GetProperty("name").GetString()!, out _))
                yield return $"{path}{field.GetProperty("name").GetString()} is missing";
        }
        foreach (var property in value.EnumerateObject())
        {
            if (!fields.TryGetValue(property.Name, out var field))
                yield return $"{path}{property.Name} is unknown";
            else if (!field.GetProperty("types").EnumerateArray().Any(t => Fits(t.GetString()!, property.Value)))
                yield return $"{path}{property.Name} is no {field.GetProperty("types")[0].GetString()}";
        }
    }

    private bool Fits(string type, JsonElement value)
    {
        const string List = "Array of ";
        if (type.StartsWith(List, StringComparison.Ordinal))
            return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(e => Fits(type[List.Length..], e));
        return type switch
        {
            "String" => value.ValueKind == JsonValueKind.String,
            "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Object && FitsObject(_root.GetProperty("types").GetProperty(type), value),
        };
    }

    private bool FitsObject(JsonElement description, JsonElement value) =>
        description.TryGetProperty("subtypes", out var subtypes) && subtypes.GetArrayLength() > 0
            ? subtypes.EnumerateArray().Any(s => Fits(s.GetString()!, value))
            : !Faults(description, value, "").Any();
}
