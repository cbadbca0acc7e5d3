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
    private readonly DiscordRenderer _renderer = new();
    private readonly TimeProvider _clock;
    private readonly ILogger<DiscordAdapter> _logger;

    internal DiscordAdapter(
        IDiscordTransport transport, CommandRouter router, CommandTable table, DiscordSuggestions suggestions, IButtonTokens tokens, IInboundStore inbound, DiscordOptions options, TimeProvider clock, ILogger<DiscordAdapter> logger)
    {
        _transport = transport;
        _router = router;
        _table = table;
        _suggestions = suggestions;
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
        var admitted = _access.Admits(happened.Interaction);
        if (happened is IncomingTyping typing)
        {
            await _transport.SuggestAsync(typing.Interaction, admitted ? await _suggestions.OfAsync(typing, cancellation) : [], cancellation);
            return;
        }
        // What the gateway replays after a break is answered once.
        if ((await _inbound.RecordAsync($"discord:{happened.Interaction.ApplicationId}", [(long)happened.Interaction.Id], _clock.GetUtcNow(), cancellation)).Count == 0)
            return;
        switch (happened)
        {
            case var _ when !admitted:
                await SendAsync(happened.Interaction, Reply.Invalid(DiscordAccess.Refusal), deferred: false, cancellation);
                break;
            case IncomingCommand command:
                var forAskerOnly = command.Options.GetValueOrDefault(CommandTable.PrivateParameter) is "true";
                await AnswerAsync(command.Interaction, _router.AnswerAsync(command.Name, command.Options, _access.Asker(command.Interaction), cancellation), forAskerOnly, cancellation);
                break;
            case IncomingPress press:
                await AnswerAsync(press.Interaction, ReplyToAsync(press, cancellation), forAskerOnly: false, cancellation);
                break;
        }
    }

    private async Task<Reply> ReplyToAsync(IncomingPress press, CancellationToken cancellation) =>
        await _tokens.CommandLineAsync(press.Token, cancellation) is { } line
            ? await _router.AnswerAsync(line, _access.Asker(press.Interaction), cancellation)
            : Reply.Invalid(ButtonTokens.AskAgain);

    private async Task AnswerAsync(Interaction interaction, Task<Reply> answering, bool forAskerOnly, CancellationToken cancellation)
    {
        var slow = await Task.WhenAny(answering, Task.Delay(BeforeDeferring, _clock, cancellation)) != answering;
        if (slow)
            await _transport.DeferAsync(interaction, forAskerOnly, cancellation);
        await SendAsync(interaction, await answering, deferred: slow, cancellation);
    }

    private async Task SendAsync(Interaction interaction, Reply reply, bool deferred, CancellationToken cancellation)
    {
        var tokens = await _tokens.IssueAsync([.. reply.Buttons.Select(b => b.CommandLine)], cancellation);
        var ids = reply.Buttons.Zip(tokens).DistinctBy(b => b.First.CommandLine).ToDictionary(b => b.First.CommandLine, b => b.Second, StringComparer.Ordinal);
        await _transport.AnswerAsync(interaction, _renderer.Render(reply, button => ids.GetValueOrDefault(button.CommandLine)), deferred, cancellation);
    }
}
