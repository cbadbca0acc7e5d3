using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Inbound;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>The transport on our own client, by long polling.</summary>
internal sealed class TelegramTransport(TelegramClient client, IInboundStore inbound, TimeProvider clock, ILogger<TelegramTransport> logger) : ITelegramTransport
{
    private const string Html = "HTML";
    private static readonly LinkPreview NoPreview = new(IsDisabled: true);

    private readonly TelegramSender _sender = new(clock, logger);
    private readonly UpdatePolling _polling = new(client, inbound, clock, logger);

    public ConnectionState State => _polling.State;

    public Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation) => _polling.RunAsync(handle, cancellation);

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation) => _sender.SendAsync(
        message.Place.ChatId,
        (chat, plain) => client.SendMessageAsync(
            new SendMessage(
                chat,
                plain ? message.Text.Plain : message.Text.Html,
                plain ? null : Html,
                message.Place.TopicId,
                NoPreview,
                message.AnswerTo is { } asked ? new ReplyTo(asked, AllowSendingWithoutReply: true) : null,
                Keyboard(message)),
            cancellation),
        cancellation);

    public Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation) => _sender.SendAsync(
        message.Place.ChatId,
        (chat, plain) => client.EditMessageTextAsync(new EditMessageText(chat, messageId, plain ? message.Text.Plain : message.Text.Html, plain ? null : Html, NoPreview, Keyboard(message)), cancellation),
        cancellation);

    public async Task AcknowledgeAsync(string pressId, string? notice, CancellationToken cancellation)
    {
        // A press is too old to be acknowledged after a while; nothing is lost by that.
        var result = await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery(pressId, notice, notice is null ? null : true), cancellation);
        if (!result.IsOk)
            Log.NotAcknowledged(logger, result.Description);
    }

    public async Task RegisterCommandsAsync(IReadOnlyList<MenuEntry> commands, CancellationToken cancellation)
    {
        var result = await client.SetMyCommandsAsync(new SetMyCommands([.. commands.Select(c => new MenuLine(c.Command, c.Description))]), cancellation);
        if (!result.IsOk)
            Log.MenuNotSet(logger, result.Description);
    }

    private static WireKeyboard? Keyboard(OutgoingMessage message) =>
        message.Keyboard.Count == 0 ? null : new WireKeyboard([.. message.Keyboard.Select(row => (IReadOnlyList<WireButton>)[.. row.Select(b => new WireButton(b.Label, b.Token))])]);
}
