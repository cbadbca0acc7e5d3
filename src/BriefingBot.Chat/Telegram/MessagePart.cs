namespace BriefingBot.Chat.Telegram;

/// <summary>One message of a reply, in Telegram's HTML and, should the platform refuse that, as plain text. Neither is empty or over the limit.</summary>
internal sealed record MessagePart(string Html, string Plain);
