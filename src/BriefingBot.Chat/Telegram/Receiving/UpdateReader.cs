using System.Text.Json;
using BriefingBot.Chat.Telegram.Protocol;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>From the platform's updates to our events. What is not for the bot, or lacks what we need, is nothing.</summary>
internal sealed class UpdateReader(WireUser bot)
{
    /// <summary>The kinds of updates that we ask for; of the others the platform sends none.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["message", "channel_post", "callback_query", "inline_query"];

    private readonly MentionReader _mentions = new(bot);

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
        return wire switch
        {
            { CallbackQuery: { } press } => Press(press),
            { InlineQuery: { Id.Length: > 0, From: not null } query } => new IncomingInlineQuery(query.From.Id, query.Id, query.Query ?? ""),
            { Message: { Chat: not null } message } => Message(message),
            { ChannelPost: { Chat: not null } post } => Message(post),
            _ => null,
        };
    }

    private static IncomingPress? Press(WirePress press) => press is { Id: not null, From: not null, Message.Chat: not null, Data: { Length: > 0 } data }
        ? new IncomingPress(Place(press.Message), press.From.Id, press.Message.MessageId, press.Id, data, Label(press.Message, data))
        : null;

    private TelegramEvent? Message(WireMessage message)
    {
        if (message.MigrateToChatId is { } to)
            return new GroupMoved(Place(message), to);
        if (message.MigrateFromChatId is { } from)
            return new GroupMoved(new ChatPlace(from, null, IsPrivate: false), message.Chat.Id);
        // A channel's post copied into its group was read in the channel; a card of ours is no question to us.
        return message.Text is { Length: > 0 } text && message.IsAutomaticForward is not true && message.ViaBot?.Id != bot.Id && Sender(message) is { } sender
            ? Words(message, sender, text)
            : null;
    }

    // Anonymous administrators write as the group itself, and what is posted in a channel as the channel (Bot API, Message.sender_chat).
    private static (long Id, bool SpeaksForChat)? Sender(WireMessage message) => message switch
    {
        { SenderChat: { } chat } => (chat.Id, chat.Id == message.Chat.Id),
        { From: { } user } when user.IsBot is not true => (user.Id, false),
        { From: null, Chat.Type: "channel" } => (message.Chat.Id, true),
        _ => null,
    };

    private TelegramEvent? Words(WireMessage message, (long Id, bool SpeaksForChat) sender, string text)
    {
        var place = Place(message);
        if (text[0] == '/')
            return Command(place, sender.Id, message.MessageId, text) is { } command ? command with { SpeaksForChat = sender.SpeaksForChat } : null;
        var repliedTo = RepliedTo(message);
        var mention = _mentions.Take(text, message.Entities);
        return place.IsPrivate || repliedTo is not null || mention.IsMentioned
            ? new IncomingQuestion(place, sender.Id, message.MessageId, mention.Words) { RepliedTo = repliedTo, SpeaksForChat = sender.SpeaksForChat }
            : null;
    }

    // In a topic every message that replies to nothing replies to the message that opened the topic.
    private long? RepliedTo(WireMessage message) =>
        message.ReplyToMessage is { } replied && replied.From?.Id == bot.Id && !(message.IsTopicMessage is true && replied.MessageId == message.MessageThreadId) ? replied.MessageId : null;

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
        new(message.Chat.Id, message.IsTopicMessage is true ? message.MessageThreadId : null, message.Chat.Type is "private", message.Chat.Type is "channel");

    private static string Label(WireMessage message, string data) =>
        message.ReplyMarkup?.InlineKeyboard?.Where(row => row is not null).SelectMany(row => row).FirstOrDefault(b => b?.CallbackData == data)?.Text ?? "";
}
