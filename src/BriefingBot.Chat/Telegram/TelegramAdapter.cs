using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>From what people do in Telegram to calls of the engine, and from its replies to messages.</summary>
public sealed class TelegramAdapter : IReportsState
{
    private const string Ask = "ask";

    private readonly ITelegramTransport _transport;
    private readonly CommandRouter _router;
    private readonly CommandTable _table;
    private readonly IButtonTokens _tokens;
    private readonly ReplyMessages _messages;
    private readonly TelegramKeyboard _keyboard;
    private readonly TelegramAccess _access;
    private readonly ILogger<TelegramAdapter> _logger;

    internal TelegramAdapter(ITelegramTransport transport, CommandRouter router, CommandTable table, IButtonTokens tokens, ReplyMessages messages, TelegramOptions options, ILogger<TelegramAdapter> logger)
    {
        _transport = transport;
        _router = router;
        _table = table;
        _tokens = tokens;
        _messages = messages;
        _keyboard = new TelegramKeyboard(tokens);
        _access = new TelegramAccess(options);
        _logger = logger;
    }

    public IEnumerable<PartState> States() => [new PartState("Telegram", _transport.State.Words, _transport.State.Since)];

    /// <summary>Answers until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(
        _transport.ReceiveAsync(HandleAsync, cancellation),
        _transport.RegisterCommandsAsync([.. _table.Commands.Select(c => new MenuEntry(c.Name, c.Summary))], cancellation));

    internal Task HandleAsync(TelegramEvent happened, CancellationToken cancellation)
    {
        if (!_access.Admits(happened))
        {
            Log.UnknownChat(_logger, happened.Place.ChatId);
            return Task.CompletedTask;
        }
        return happened switch
        {
            IncomingCommand command => CommandAsync(command, cancellation),
            IncomingQuestion question => QuestionAsync(question, cancellation),
            IncomingPress press => PressAsync(press, cancellation),
            _ => Task.CompletedTask,
        };
    }

    private async Task CommandAsync(IncomingCommand command, CancellationToken cancellation)
    {
        var line = StartLink.Resolve(command.Line, _table);
        // A group has other bots; a bare command that is none of ours is theirs.
        if (!command.Place.IsPrivate && !command.IsAddressed && _table.Find(NameOf(line)) is null)
            return;
        await SendAsync(await _router.AnswerAsync(line, _access.Asker(command), cancellation), command.Place, command.MessageId, cancellation);
    }

    private async Task QuestionAsync(IncomingQuestion question, CancellationToken cancellation)
    {
        var reply = _table.Find(Ask) is null
            ? Reply.Invalid("Ask with a command, such as /group isis-k; /help lists them all.", new ReplyButton("Help", "/help"))
            : await _router.AnswerAsync(Ask, [new CommandWord(question.Text, Quoted: true)], _access.Asker(question), cancellation);
        await SendAsync(reply, question.Place, question.MessageId, cancellation);
    }

    private async Task PressAsync(IncomingPress press, CancellationToken cancellation)
    {
        if (await _tokens.CommandLineAsync(press.Token, cancellation) is not { } line)
        {
            await _transport.AcknowledgeAsync(press.PressId, ButtonTokens.AskAgain, cancellation);
            return;
        }
        await _transport.AcknowledgeAsync(press.PressId, null, cancellation);
        var reply = await _router.AnswerAsync(line, _access.Asker(press), cancellation);
        if (press.Label is not (ReplyButton.Next or ReplyButton.Previous) || !await TurnPageAsync(reply, press, cancellation))
            await SendAsync(reply, press.Place, answerTo: null, cancellation);
    }

    // A page takes the place of the one before; one that needs several messages cannot.
    private async Task<bool> TurnPageAsync(Reply reply, IncomingPress press, CancellationToken cancellation)
    {
        var parts = _messages.Of(reply);
        if (parts.Count > 1)
            return false;
        var page = new OutgoingMessage(press.Place, parts[0], await _keyboard.OfAsync(reply, cancellation));
        return (await _transport.EditAsync(page, press.MessageId, cancellation)).Status != SendStatus.Refused;
    }

    private async Task SendAsync(Reply reply, ChatPlace place, long? answerTo, CancellationToken cancellation)
    {
        var parts = _messages.Of(reply);
        var keyboard = await _keyboard.OfAsync(reply, cancellation);
        for (var i = 0; i < parts.Count; i++)
        {
            var message = new OutgoingMessage(place, parts[i], i == ReplyMessages.KeyboardAt(parts) ? keyboard : [], i == 0 ? answerTo : null);
            // Without one part the next ones would say something else.
            if ((await _transport.SendAsync(message, cancellation)).Status != SendStatus.Sent)
                return;
        }
    }

    private static string NameOf(string line) => CommandWords.Split(line) is [var first, ..] ? first.Text.TrimStart('/') : "";
}
