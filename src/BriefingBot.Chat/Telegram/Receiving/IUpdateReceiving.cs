namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>One of the two ways in which updates come: asked for, or sent to us.</summary>
internal interface IUpdateReceiving
{
    ConnectionState State { get; }

    /// <summary>Receives until cancelled, or until the token is refused.</summary>
    Task RunAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation);
}
