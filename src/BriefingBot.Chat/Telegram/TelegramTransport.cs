using BriefingBot.Chat.Telegram.Posting;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Inbound;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>The transport on our own client, by long polling.</summary>
internal sealed class TelegramTransport(TelegramClient client, IInboundStore inbound, MessagePace pace, TimeProvider clock, ILogger<TelegramTransport> logger) : ITelegramTransport
{
    private readonly TelegramSender _sender = new(pace, clock, logger);
    private readonly UpdatePolling _polling = new(client, inbound, clock, logger);

    public ConnectionState State => _polling.State;

    public Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation) => _polling.RunAsync(handle, cancellation);

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var call = Call(message);
        var answerTo = message.AnswerTo is { } asked ? new ReplyTo(asked, AllowSendingWithoutReply: true) : null;
        return _sender.SendAsync(message.Place.ChatId, call.HasPicture, (chat, form) => call.SendAsync(client, chat, message.Place.TopicId, answerTo, form, cancellation), cancellation);
    }

    public Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation)
    {
        var call = Call(message);
        return _sender.SendAsync(message.Place.ChatId, call.HasPicture, (chat, form) => call.EditAsync(client, chat, messageId, form, cancellation), cancellation);
    }

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

    private static OutgoingCall Call(OutgoingMessage message) =>
        new(message.Text.Html, message.Text.Plain, message.Text.Png is { } png ? new FileBytes("picture.png", "image/png", png) : null, WireKeyboards.Of(message.Keyboard));
}
