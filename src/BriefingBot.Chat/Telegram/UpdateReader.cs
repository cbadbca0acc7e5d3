using System.Text.Json;
using BriefingBot.Chat.Telegram.Protocol;

namespace BriefingBot.Chat.Telegram;

/// <summary>From the platform's updates to our events. What is not for the bot, or lacks what we need, is nothing.</summary>
internal sealed class UpdateReader(WireUser bot)
{
    public static long? Id(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;

    public TelegramEvent? Read(JsonElement update)
    {
        WireUpdate? wire;
        try
        {
            wire = update.Deserialize<WireUpdate>(BotApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
        if (wire?.CallbackQuery is { Id: not null, From: not null, Message.Chat: not null, Data: { Length: > 0 } data } press)
            return new IncomingPress(Place(press.Message), press.From.Id, press.Message.MessageId, press.Id, data, Label(press.Message, data));
        return wire?.Message is { Chat: not null, From: not null, Text: { Length: > 0 } text } message && message.From.IsBot is not true ? Words(message, message.From, text) : null;
    }

    private TelegramEvent? Words(WireMessage message, WireUser from, string text)
    {
        var place = Place(message);
        if (text[0] == '/')
            return Command(place, from.Id, message.MessageId, text);
        return place.IsPrivate || message.ReplyToMessage?.From?.Id == bot.Id ? new IncomingQuestion(place, from.Id, message.MessageId, text) : null;
    }

    // "/group@our_bot isis-k" is "/group isis-k"; "/group@other_bot" is another bot's.
    private IncomingCommand? Command(ChatPlace place, long user, long message, string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        var name = end < 0 ? text : text[..end];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return new IncomingCommand(place, user, message, text, IsAddressed: false);
        return string.Equals(name[(at + 1)..], bot.Username, StringComparison.OrdinalIgnoreCase)
            ? new IncomingCommand(place, user, message, name[..at] + text[name.Length..], IsAddressed: true)
            : null;
    }

    // A reply in an ordinary group carries a thread id too; only a topic's may be sent back.
    private static ChatPlace Place(WireMessage message) =>
        new(message.Chat.Id, message.IsTopicMessage is true ? message.MessageThreadId : null, message.Chat.Type is "private");

    private static string Label(WireMessage message, string data) =>
        message.ReplyMarkup?.InlineKeyboard?.Where(row => row is not null).SelectMany(row => row).FirstOrDefault(b => b?.CallbackData == data)?.Text ?? "";
}
