using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Answering;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>From what people do in Telegram to calls of the engine, and from its replies to messages.</summary>
public sealed class TelegramAdapter : IReportsState
{
    private readonly ITelegramTransport _transport;
    private readonly CommandMenus _menus;
    private readonly TelegramReplies _replies;
    private readonly InlineCards _cards;
    private readonly AnswerSending _sending;
    private readonly TypingSign _typing;
    private readonly RefusalNotices _notices;
    private readonly IButtonTokens _tokens;
    private readonly TelegramAccess _access;
    private readonly ChatMoves _moves;
    private readonly ILogger<TelegramAdapter> _logger;

    internal TelegramAdapter(
        ITelegramTransport transport, CommandMenus menus, TelegramReplies replies, InlineCards cards, AnswerSending sending, TypingSign typing, RefusalNotices notices, IButtonTokens tokens, TelegramAccess access, ChatMoves moves, ILogger<TelegramAdapter> logger)
    {
        _transport = transport;
        _menus = menus;
        _replies = replies;
        _cards = cards;
        _sending = sending;
        _typing = typing;
        _notices = notices;
        _tokens = tokens;
        _access = access;
        _moves = moves;
        _logger = logger;
    }

    public IEnumerable<PartState> States() => [new PartState("Telegram", _transport.State.Words, _transport.State.Since)];

    /// <summary>Answers until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(
        _transport.ReceiveAsync(HandleAsync, cancellation),
        _transport.RegisterCommandsAsync(_menus.Of(_access.Admins), cancellation));

    internal async Task HandleAsync(TelegramEvent happened, CancellationToken cancellation)
    {
        if (!await _access.AdmitsAsync(happened, cancellation))
        {
            await RefuseAsync(happened, cancellation);
            return;
        }
        await (happened switch
        {
            IncomingCommand command => CommandAsync(command, cancellation),
            IncomingQuestion question => AnswerAsync(question, question.MessageId, () => _replies.ToAsync(question, cancellation), cancellation),
            IncomingPress press => PressAsync(press, cancellation),
            IncomingInlineQuery query => InlineAsync(query, cancellation),
            GroupMoved moved => _moves.MovedAsync(moved.Place.ChatId, moved.NewChatId, cancellation),
            _ => Task.CompletedTask,
        });
    }

    private async Task RefuseAsync(TelegramEvent happened, CancellationToken cancellation)
    {
        // Strangers who look for cards must not fill the log.
        if (happened is IncomingInlineQuery query)
            await _transport.AnswerInlineAsync(query.QueryId, [], cancellation);
        else
            Log.UnknownChat(_logger, happened.Place.ChatId);
    }

    private Task CommandAsync(IncomingCommand command, CancellationToken cancellation) =>
        _replies.IsForAnother(command) ? Task.CompletedTask : AnswerAsync(command, command.MessageId, () => _replies.ToAsync(command, cancellation), cancellation);

    private async Task AnswerAsync(TelegramEvent happened, long answerTo, Func<Task<Reply>> making, CancellationToken cancellation)
    {
        var reply = await _typing.WhileAsync(happened.Place, making, cancellation);
        if (_notices.MaySay(reply, happened))
            await _sending.SendAsync(reply, happened.Place, answerTo, cancellation);
    }

    private async Task PressAsync(IncomingPress press, CancellationToken cancellation)
    {
        if (await _tokens.CommandLineAsync(press.Token, cancellation) is not { } line)
        {
            await _transport.AcknowledgeAsync(press.PressId, ButtonTokens.AskAgain, cancellation);
            return;
        }
        var (reply, refusal) = await _typing.WhileAsync(press.Place, () => _replies.ToAsync(press, line, cancellation), cancellation);
        await _transport.AcknowledgeAsync(press.PressId, refusal?.Summary?.Text, cancellation);
        if (reply is null)
            return;
        if (press.Label is not (ReplyButton.Next or ReplyButton.Previous) || !await _sending.TurnAsync(reply, press, cancellation))
            await _sending.SendAsync(reply, press.Place, answerTo: null, cancellation);
    }

    private async Task InlineAsync(IncomingInlineQuery query, CancellationToken cancellation) =>
        await _transport.AnswerInlineAsync(query.QueryId, await _cards.OfAsync(query, cancellation), cancellation);
}
