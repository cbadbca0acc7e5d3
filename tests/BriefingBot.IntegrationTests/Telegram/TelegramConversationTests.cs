using System.Text.Json.Nodes;
using BriefingBot.Cli;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>The whole program against a Bot API server on loopback.</summary>
[Collection(ProgramCall.Collection)]
public sealed class TelegramConversationTests(StarterStore store) : IAsyncLifetime
{
    private const long Private = 41;
    private const long Group = -4200;
    private const long Unknown = 43;
    private const string LogLevel = "Logging__LogLevel__Default";

    private readonly StringWriter _output = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly (TextWriter Out, TextWriter Error) _console = (Console.Out, Console.Error);
    private ScriptedBotApi _api = null!;
    private Task<int> _running = Task.FromResult(0);

    public async Task InitializeAsync()
    {
        _api = await ScriptedBotApi.StartAsync();
        var writer = TextWriter.Synchronized(_output);
        Console.SetOut(writer);
        Console.SetError(writer);
        Start();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Environment.SetEnvironmentVariable(LogLevel, null);
        Console.SetOut(_console.Out);
        Console.SetError(_console.Error);
        await _api.DisposeAsync();
        _stop.Dispose();
        _output.ToString().ShouldContain("Telegram: connected");
        _output.ToString().ShouldNotContain("loopback_token");
    }

    [Fact]
    public async Task A_group_is_asked_for_in_private()
    {
        _api.Push(1, Message(Private, "/group isis-k"));

        var sent = (await _api.CallsAsync("sendMessage", 1, Private))[0];

        sent.Text.ShouldStartWith("<b>");
        sent.Text.ShouldContain("Khorasan");
        sent.Body["parse_mode"]!.GetValue<string>().ShouldBe("HTML");
        sent.Body["link_preview_options"]!["is_disabled"]!.GetValue<bool>().ShouldBeTrue();
        sent.Body["reply_parameters"]!["message_id"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public async Task The_next_page_takes_the_place_of_the_one_before()
    {
        _api.Push(1, Message(Group, "/timeline@briefing_bot isis-k"));
        var first = (await _api.CallsAsync("sendMessage", 1, Group))[^1];
        var next = first.Buttons.ShouldHaveSingleItem();
        next.Label.ShouldBe("Next");

        _api.Push(2, Press(Group, 1001, first));
        var edit = (await _api.CallsAsync("editMessageText", 1, Group))[0];

        edit.Body["message_id"]!.GetValue<long>().ShouldBe(1001);
        edit.Text.ShouldNotBe(first.Text);
        edit.Buttons.Select(b => b.Label).ShouldContain("Previous");
        (await _api.CallsAsync("answerCallbackQuery", 1)).ShouldHaveSingleItem().Body["callback_query_id"]!.GetValue<string>().ShouldBe("p1001");
        _api.Count("sendMessage", Group).ShouldBe(1);
    }

    [Fact]
    public async Task A_button_that_nobody_was_given_leads_to_a_plain_word()
    {
        _api.Push(1, Press(Group, 1001, "AAAAAAAAAAAAAAAAAAAAAA"));

        (await _api.CallsAsync("answerCallbackQuery", 1))[0].Text.ShouldBe("This button is too old to be pressed; please ask again.");
    }

    [Fact]
    public async Task A_chat_that_is_not_on_the_list_is_not_answered()
    {
        _api.Push(1, Message(Unknown, "/help"));
        _api.Push(2, Message(Group, "/about"));

        await _api.CallsAsync("sendMessage", 1, Group);

        await StopAsync();
        _api.Count("sendMessage", Unknown).ShouldBe(0);
        _output.ToString().ShouldContain("chat 43 is not on the list");
    }

    [Fact]
    public async Task An_update_that_comes_twice_is_acted_on_once()
    {
        _api.Push(1, Message(Private, "/about"));
        _api.Push(1, Message(Private, "/about"));
        await _api.CallsAsync("sendMessage", 1, Private);
        _api.Push(2, Message(Private, "/help"));
        _api.Push(1, Message(Private, "/about"));

        await _api.CallsAsync("sendMessage", 2, Private);

        await StopAsync();
        _api.Count("sendMessage", Private).ShouldBe(2);
    }

    [Fact]
    public async Task A_chat_that_has_had_enough_waits_while_another_is_answered()
    {
        var limited = 0;
        _api.Script = call => call.Method == "sendMessage" && call.Chat == Private && Interlocked.Increment(ref limited) == 1
            ? (429, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":2}}""")
            : null;
        _api.Push(1, Message(Private, "/about"));
        await _api.CallsAsync("sendMessage", 1, Private);
        _api.Push(2, Message(Group, "/about"));

        await _api.CallsAsync("sendMessage", 1, Group);
        var both = await _api.CallsAsync("sendMessage", 2, Private);

        both[1].Text.ShouldBe(both[0].Text);
    }

    [Fact]
    public async Task A_user_who_blocked_the_bot_is_let_be_and_others_are_answered()
    {
        _api.Script = call => call.Method == "sendMessage" && call.Chat == Private
            ? (403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""")
            : null;
        _api.Push(1, Message(Private, "/about"));
        _api.Push(2, Message(Group, "/about"));

        await _api.CallsAsync("sendMessage", 1, Private);
        await _api.CallsAsync("sendMessage", 1, Group);
        // A second question of the same chat is tried only after the first one is over and done with.
        _api.Push(3, Message(Private, "/help"));
        var tried = await _api.CallsAsync("sendMessage", 2, Private);

        await StopAsync();
        tried[0].Text.ShouldContain("About");
        tried[1].Text.ShouldContain("Help");
        _output.ToString().ShouldContain("bot was blocked by the user");
    }

    [Fact]
    public async Task The_menu_is_the_command_table()
    {
        var menu = (await _api.CallsAsync("setMyCommands", 1))[0].Body["commands"]!.AsArray();

        menu.Select(c => c!["command"]!.GetValue<string>()).ShouldBe(Engine.Commands.CommandTable.Standard.Commands.Select(c => c.Name));
    }

    private void Start()
    {
        // Whatever any part logs at any level is searched for the token.
        Environment.SetEnvironmentVariable(LogLevel, "Trace");
        string[] args =
        [
            store.Setting, $"--Telegram:Token={_api.Token}", $"--Telegram:ApiBase={_api.Address}", $"--Telegram:Chats={Private},{Group}",
            "--Http:Urls=http://127.0.0.1:0",
        ];
        _running = Task.Run(() => new CommandLineProgram(args).RunAsync(_stop.Token));
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // As the program's own entry takes it.
        }
    }

    private static JsonObject Message(long chat, string text) => new()
    {
        ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["from"] = Person(), ["chat"] = Chat(chat), ["text"] = text },
    };

    private static JsonObject Press(long chat, long message, BotApiCall shown) => Press(chat, message, shown.Buttons[0].Token, shown.Body["reply_markup"]!.DeepClone());

    private static JsonObject Press(long chat, long message, string token, JsonNode? markup = null) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"p{message}",
            ["from"] = Person(),
            ["data"] = token,
            ["message"] = new JsonObject { ["message_id"] = message, ["chat"] = Chat(chat), ["reply_markup"] = markup },
        },
    };

    private static JsonObject Person() => new() { ["id"] = Private, ["is_bot"] = false, ["first_name"] = "A" };

    private static JsonObject Chat(long id) => new() { ["id"] = id, ["type"] = id > 0 ? "private" : "supergroup" };
}
