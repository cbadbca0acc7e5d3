namespace BriefingBot.Chat.Telegram;

/// <summary>A command menu as one kind of chat shows it.</summary>
/// <param name="Scope">The platform's name of the scope: "default", "all_chat_administrators", "chat".</param>
/// <param name="ChatId">The chat, with the scope "chat".</param>
/// <param name="Language">Two letters; null for all languages that have no menu of their own.</param>
internal sealed record CommandMenu(string Scope, long? ChatId, string? Language, IReadOnlyList<MenuEntry> Entries);

/// <summary>A line of a command menu.</summary>
internal sealed record MenuEntry(string Command, string Description);
