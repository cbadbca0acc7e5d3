namespace BriefingBot.Chat.Telegram;

/// <summary>Telegram as the adapter sees it, in our own words: what comes in, each update once and in order within a chat, and what goes out.</summary>
internal interface ITelegramTransport
{
    /// <summary>Receives until cancelled. Chats are handled side by side, the updates of one chat one after another.</summary>
    Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation);

    /// <summary>Sends at most once: waits where the platform says so, and never repeats what may have arrived.</summary>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Puts the words, picture and buttons in place of what a message that the bot sent says.</summary>
    Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation);

    /// <summary>Takes a message of the bot away; false where the platform does not let it.</summary>
    Task<bool> DeleteAsync(ChatPlace place, long messageId, CancellationToken cancellation);

    /// <summary>Ends the waiting sign on a pressed button, with a notice of at most 200 characters or none.</summary>
    Task AcknowledgeAsync(string pressId, string? notice, CancellationToken cancellation);

    /// <summary>Shows for about five seconds that the bot is writing.</summary>
    Task ShowTypingAsync(ChatPlace place, CancellationToken cancellation);

    /// <summary>Shows cards behind the bot's name, at most 50; without any, a way to the private chat.</summary>
    Task AnswerInlineAsync(string queryId, IReadOnlyList<InlineCard> cards, CancellationToken cancellation);

    /// <summary>Ids of those who administer a group; null where the platform does not say now.</summary>
    Task<IReadOnlyCollection<long>?> AdministratorsAsync(long chatId, CancellationToken cancellation);

    /// <summary>Whether the user is in the group; null where the platform does not say.</summary>
    Task<bool?> IsMemberAsync(long chatId, long userId, CancellationToken cancellation);

    /// <summary>Sets the command menus that differ from those set before.</summary>
    Task RegisterCommandsAsync(IReadOnlyList<CommandMenu> menus, CancellationToken cancellation);

    /// <summary>How the connection is, in a few words for /status, and since when.</summary>
    ConnectionState State { get; }
}

internal sealed record ConnectionState(string Words, DateTimeOffset Since);

/// <summary>A card in inline mode: what the list shows, and the message that it becomes.</summary>
/// <param name="Id">At most 64 bytes, different for each card of a list.</param>
internal sealed record InlineCard(string Id, string Title, string Description, MessagePart Text);
