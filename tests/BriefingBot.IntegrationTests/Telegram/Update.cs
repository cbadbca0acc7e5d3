using System.Text.Json.Nodes;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>Updates as the platform sends them.</summary>
internal static class Update
{
    public const long Person = 41;
    private const long AnonymousBot = 1087968824;

    public static JsonObject Message(long chat, string text, long? user = null, long? topic = null, long? repliedTo = null, long bot = 0, long number = 1)
    {
        var message = new JsonObject { ["message_id"] = number, ["date"] = 1, ["from"] = User(user ?? (chat > 0 ? chat : Person)), ["chat"] = Chat(chat), ["text"] = text, ["entities"] = Entities(text) };
        if (topic is not null)
            (message["message_thread_id"], message["is_topic_message"]) = (topic, true);
        if (repliedTo is not null)
            message["reply_to_message"] = new JsonObject { ["message_id"] = repliedTo, ["date"] = 1, ["chat"] = Chat(chat), ["from"] = User(bot, isBot: true) };
        return new JsonObject { ["message"] = message };
    }

    /// <summary>As an administrator writes who stays anonymous.</summary>
    public static JsonObject Anonymous(long chat, string text)
    {
        var update = Message(chat, text);
        update["message"]!["from"] = User(AnonymousBot, isBot: true);
        update["message"]!["sender_chat"] = Chat(chat);
        return update;
    }

    public static JsonObject ChannelPost(long chat, string text) => new()
    {
        ["channel_post"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["sender_chat"] = Chat(chat, "channel"), ["chat"] = Chat(chat, "channel"), ["text"] = text },
    };

    public static JsonObject Press(long chat, long message, string token, string label) => new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"p{message}",
            ["from"] = User(chat > 0 ? chat : Person),
            ["chat_instance"] = "1",
            ["data"] = token,
            ["message"] = new JsonObject
            {
                ["message_id"] = message,
                ["date"] = 1,
                ["chat"] = Chat(chat),
                ["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = label, ["callback_data"] = token })) },
            },
        },
    };

    public static JsonObject Inline(long user, string query) => new()
    {
        ["inline_query"] = new JsonObject { ["id"] = $"q{user}", ["from"] = User(user), ["query"] = query, ["offset"] = "" },
    };

    public static JsonObject Moved(long from, long to) => new()
    {
        ["message"] = new JsonObject { ["message_id"] = 1, ["date"] = 1, ["from"] = User(Person), ["chat"] = Chat(from, "group"), ["migrate_to_chat_id"] = to },
    };

    private static JsonObject User(long id, bool isBot = false) => new() { ["id"] = id, ["is_bot"] = isBot, ["first_name"] = "A" };

    private static JsonObject Chat(long id, string? type = null) => new() { ["id"] = id, ["type"] = type ?? (id > 0 ? "private" : "supergroup") };

    private static JsonArray Entities(string text)
    {
        var at = text.IndexOf("@" + ScriptedBotApi.BotName, StringComparison.Ordinal);
        return at < 0 || text[0] == '/' ? [] : [new JsonObject { ["type"] = "mention", ["offset"] = at, ["length"] = ScriptedBotApi.BotName.Length + 1 }];
    }
}
