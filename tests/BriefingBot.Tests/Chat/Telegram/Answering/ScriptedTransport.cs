using BriefingBot.Chat.Telegram;

namespace BriefingBot.Tests.Chat.Telegram.Answering;

/// <summary>A transport that keeps what it is told to do, in words, and does it.</summary>
internal sealed class ScriptedTransport : ITelegramTransport
{
    private long _last = 100;

    public List<string> Done { get; } = [];

    public List<OutgoingMessage> Sent { get; } = [];

    public ConnectionState State => new("connected", default);

    public Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation) => Task.CompletedTask;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        Done.Add($"send {++_last}");
        Sent.Add(message);
        return Task.FromResult(new SendOutcome(SendStatus.Sent, MessageId: _last, ChatId: message.Place.ChatId));
    }

    public Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation)
    {
        Done.Add($"edit {messageId}");
        Sent.Add(message);
        return Task.FromResult(new SendOutcome(SendStatus.Sent));
    }

    public Task<bool> DeleteAsync(ChatPlace place, long messageId, CancellationToken cancellation)
    {
        Done.Add($"delete {messageId}");
        return Task.FromResult(true);
    }

    public Task AcknowledgeAsync(string pressId, string? notice, CancellationToken cancellation) => Task.CompletedTask;

    public Task ShowTypingAsync(ChatPlace place, CancellationToken cancellation)
    {
        lock (Done)
            Done.Add("typing");
        return Task.CompletedTask;
    }

    public Task AnswerInlineAsync(string queryId, IReadOnlyList<InlineCard> cards, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyCollection<long>?> AdministratorsAsync(long chatId, CancellationToken cancellation) => Task.FromResult<IReadOnlyCollection<long>?>(null);

    public Task<bool?> IsMemberAsync(long chatId, long userId, CancellationToken cancellation) => Task.FromResult<bool?>(null);

    public Task RegisterCommandsAsync(IReadOnlyList<CommandMenu> menus, CancellationToken cancellation) => Task.CompletedTask;
}
