using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Reads a MESSAGE_CREATE event; null for messages that are not to the bot, and for those of bots: two of them would never stop.</summary>
internal static class MessageReader
{
    private const int Plain = 0;
    private const int Answer = 19;

    /// <param name="bot">The bot's own user id.</param>
    /// <param name="application">The bot's application id.</param>
    public static IncomingQuestion? Read(JsonElement d, string bot, string application)
    {
        if (d.Id("id") is not { } id || d.Child("author") is not { } author || author.Flag("bot") || d.Text("webhook_id") is not null)
            return null;
        if (d.Number("type") is not (Plain or Answer or null) || InteractionReader.OriginOf(d, author) is not { ChannelId.Length: > 0 } origin)
            return null;
        // A reply that pings has the bot among its mentions, like a mention in its words.
        if (origin.GuildId is not null && !d.List("mentions").Any(m => m.Text("id") == bot))
            return null;
        var words = (d.Text("content") ?? "").Replace($"<@{bot}>", " ", StringComparison.Ordinal).Replace($"<@!{bot}>", " ", StringComparison.Ordinal).Trim();
        return new IncomingQuestion(id, application, origin, words, d.Child("message_reference")?.Text("message_id") ?? d.Child("referenced_message")?.Text("id"));
    }
}
