namespace BriefingBot.Chat.Telegram;

/// <summary>One message of a reply, in Telegram's HTML and, should the platform refuse that, as plain text. Neither is empty or over the limit.</summary>
/// <param name="Png">The picture over the words; null for words alone.</param>
internal sealed record MessagePart(string Html, string Plain, byte[]? Png = null);
