namespace BriefingBot.Chat.Telegram;

/// <summary>Telegram as the adapter sees it, in our own words: what comes in, each update once and in order within a chat, and what goes out.</summary>
internal interface ITelegramTransport
{
    /// <summary>Receives until cancelled. Chats are handled side by side, the updates of one chat one after another.</summary>
    Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation);

    /// <summary>Sends at most once: waits where the platform says so, and never repeats what may have arrived.</summary>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Puts the text and buttons of a message that the bot sent in place of what it says.</summary>
    Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation);

    /// <summary>Ends the waiting sign on a pressed button, with a notice of at most 200 characters or none.</summary>
    Task AcknowledgeAsync(string pressId, string? notice, CancellationToken cancellation);

    Task RegisterCommandsAsync(IReadOnlyList<MenuEntry> commands, CancellationToken cancellation);

    /// <summary>How the connection is, in a few words for /status, and since when.</summary>
    ConnectionState State { get; }
}

internal sealed record ConnectionState(string Words, DateTimeOffset Since);

/// <summary>A line of the platform's command menu.</summary>
internal sealed record MenuEntry(string Command, string Description);
