using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

/// <summary>From what people do in Discord to calls of the engine, and from its replies to messages.</summary>
public sealed class DiscordAdapter
{
    /// <summary>The platform drops an interaction that nobody answered for 3 seconds; what takes longer than this is deferred.</summary>
    private static readonly TimeSpan BeforeDeferring = TimeSpan.FromMilliseconds(800);

    private readonly IDiscordTransport _transport;
    private readonly CommandRouter _router;
    private readonly CommandTable _table;
    private readonly IButtonTokens _tokens;
    private readonly IInboundStore _inbound;
    private readonly DiscordOptions _options;
    private readonly DiscordAccess _access;
    private readonly DiscordSuggestions _suggestions;
    private readonly AskLimits _limits;
    private readonly AnswerWork _work = new();
    private readonly DiscordComposer _composer;
    private readonly TimeProvider _clock;
    private readonly ILogger<DiscordAdapter> _logger;

    internal DiscordAdapter(
        IDiscordTransport transport, CommandRouter router, CommandTable table, DiscordSuggestions suggestions, AskLimits limits, DiscordComposer composer, IButtonTokens tokens, IInboundStore inbound, DiscordOptions options, TimeProvider clock, ILogger<DiscordAdapter> logger)
    {
        _transport = transport;
        _router = router;
        _table = table;
        _suggestions = suggestions;
        _limits = limits;
        _composer = composer;
        _tokens = tokens;
        _inbound = inbound;
        _options = options;
        _access = new DiscordAccess(options);
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Answers until cancelled, or until Discord refuses the bot: that is logged once, and the rest of the service goes on.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(_transport.ReceiveAsync(HandleAsync, cancellation), RegisterAsync(cancellation));
        }
        catch (GatewayRefusedException refused)
        {
            DiscordLog.Stopped(_logger, refused.Message);
        }
    }

    internal async Task HandleAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        try
        {
            await AnswerAsync(happened, cancellation);
        }
        catch (DiscordRestException fault)
        {
            // Nothing can be said to the asker any more: the interaction has expired, or the platform cannot be reached.
            DiscordLog.NotAnswered(_logger, happened.Interaction.Id, fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            DiscordLog.Failed(_logger, fault, happened.Interaction.Id);
        }
    }

    private async Task RegisterAsync(CancellationToken cancellation)
    {
        try
        {
            await _transport.RegisterCommandsAsync(_table.Commands, _options.Guilds, cancellation);
        }
        catch (DiscordRestException fault) when (fault.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            DiscordLog.NotRegistered(_logger, fault.Message);
        }
        catch (DiscordRestException)
        {
            // The gateway refuses the same token, and says so once.
        }
    }

    private async Task AnswerAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        if (happened is IncomingTyping typing)
        {
            var suggested = _access.Admits(typing.Interaction) ? await _work.RunAsync(() => _suggestions.OfAsync(typing, cancellation), cancellation) : [];
            await _transport.SuggestAsync(typing.Interaction, suggested, cancellation);
            return;
        }
        var forAskerOnly = happened is IncomingCommand command && command.Options.GetValueOrDefault(CommandTable.PrivateParameter) is "true";
        var making = _work.RunAsync(() => MakeAsync(happened, cancellation), cancellation);
        var slow = await Task.WhenAny(making, Task.Delay(BeforeDeferring, _clock, cancellation)) != making;
        if (slow)
            await _transport.DeferAsync(happened.Interaction, forAskerOnly, cancellation);
        if (await making is { } messages)
            await _transport.AnswerAsync(happened.Interaction, messages, deferred: slow, cancellation);
    }

    /// <summary>The answer's messages; null where it was answered before: what the gateway replays after a break is answered once.</summary>
    private async Task<IReadOnlyList<DiscordMessage>?> MakeAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        var fresh = await _inbound.RecordAsync($"discord:{happened.Interaction.ApplicationId}", [(long)happened.Interaction.Id], _clock.GetUtcNow(), cancellation);
        if (fresh.Count == 0)
            return null;
        return await _composer.ComposeAsync(await ReplyToAsync(happened, cancellation), cancellation);
    }

    private async Task<Reply> ReplyToAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        var asker = _access.Asker(happened.Interaction);
        if (!_access.Admits(happened.Interaction))
            return Reply.Invalid(DiscordAccess.Refusal);
        if (_limits.Refusal(asker) is { } refusal)
            return refusal;
        return happened switch
        {
            IncomingCommand command => await _router.AnswerAsync(command.Name, command.Options, asker, cancellation),
            IncomingPress press when await _tokens.CommandLineAsync(press.Token, cancellation) is { } line => await _router.AnswerAsync(line, asker, cancellation),
            _ => Reply.Invalid(ButtonTokens.AskAgain),
        };
    }
}
