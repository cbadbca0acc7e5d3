using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Inbound;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

/// <summary>From what people do in Discord to calls of the engine, and from its replies to messages.</summary>
public sealed class DiscordAdapter
{
    /// <summary>The platform drops an interaction that nobody answered for 3 seconds; what takes longer than this is deferred.</summary>
    private static readonly TimeSpan BeforeDeferring = TimeSpan.FromMilliseconds(500);

    private static readonly Reply TooMuch = new(ReplyStatus.Refused, "One moment, please")
    {
        Summary = "More is being asked at the moment than can be answered; please ask again in a minute.",
        Reason = "too-many-calls",
        Private = true,
    };

    private readonly IDiscordTransport _transport;
    private readonly CommandTable _table;
    private readonly DiscordSuggestions _suggestions;
    private readonly DiscordReplies _replies;
    private readonly DiscordComposer _composer;
    private readonly FollowUps _followUps;
    private readonly IInboundStore _inbound;
    private readonly DiscordAccess _access;
    private readonly DiscordState _state;
    private readonly TimeProvider _clock;
    private readonly ILogger<DiscordAdapter> _logger;
    private readonly AnswerWork _work = new();

    // Suggestions cannot be deferred: they do not wait behind answers.
    private readonly AnswerWork _suggesting = new();

    internal DiscordAdapter(
        IDiscordTransport transport, CommandTable table, DiscordSuggestions suggestions, DiscordReplies replies, DiscordComposer composer, FollowUps followUps, IInboundStore inbound, DiscordAccess access, DiscordState state, TimeProvider clock, ILogger<DiscordAdapter> logger)
    {
        _transport = transport;
        _table = table;
        _suggestions = suggestions;
        _replies = replies;
        _composer = composer;
        _followUps = followUps;
        _inbound = inbound;
        _access = access;
        _state = state;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Answers until cancelled, or until Discord refuses the bot: that is logged once, and the rest of the service goes on.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        try
        {
            await Task.WhenAll(_transport.ReceiveAsync(HandleAsync, cancellation), _transport.RegisterCommandsAsync(_table.Commands, cancellation));
        }
        catch (GatewayRefusedException refused)
        {
            _state.Stopped(refused.Message);
        }
    }

    // The first who types would else wait for the names to be read.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await _suggesting.RunAsync(() => _suggestions.PrepareAsync(cancellation), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            DiscordLog.Failed(_logger, fault, "Getting suggestions ready");
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
            // Nothing can be said to the asker any more: the interaction has expired, the channel is closed to the bot, or the platform cannot be reached.
            DiscordLog.NotAnswered(_logger, Named(happened), fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            DiscordLog.Failed(_logger, fault, Named(happened));
        }
    }

    private static string Named(DiscordEvent happened) => $"{(happened is IncomingQuestion ? "Message" : "Interaction")} {happened.Id}";

    private Task AnswerAsync(DiscordEvent happened, CancellationToken cancellation) => happened switch
    {
        IncomingTyping typing => SuggestAsync(typing, cancellation),
        IncomingQuestion question => AnswerMessageAsync(question, cancellation),
        InteractionEvent opening when FormFor(opening) is { } form => _transport.ShowFormAsync(opening.Interaction, form, cancellation),
        InteractionEvent interaction => AnswerInteractionAsync(interaction, cancellation),
        _ => Task.CompletedTask,
    };

    private DiscordForm? FormFor(InteractionEvent opening) =>
        _access.Admits(opening.Origin) ? QuestionForm.For(opening) ?? DigestForm.For(opening, _access.Asker(opening.Origin).Access) : null;

    private async Task SuggestAsync(IncomingTyping typing, CancellationToken cancellation)
    {
        var suggested = _access.Admits(typing.Origin) ? await _suggesting.RunAsync(() => _suggestions.OfAsync(typing, cancellation), cancellation) : [];
        await _transport.SuggestAsync(typing.Interaction, suggested, cancellation);
    }

    private async Task AnswerInteractionAsync(InteractionEvent happened, CancellationToken cancellation)
    {
        var inPlace = happened is IncomingPress press && DiscordComposer.IsPage(press.CustomId);
        var making = _work.IsFull ? ComposeAsync(TooMuch, cancellation) : _work.RunAsync(() => MakeAsync(happened, cancellation), cancellation);
        var slow = await IsSlowAsync(making, cancellation);
        if (slow)
            await _transport.DeferAsync(happened.Interaction, inPlace ? Deferral.Update : IsForAskerOnly(happened) ? Deferral.AskerOnly : Deferral.Everybody, cancellation);
        if (await making is not { } made)
            return;
        var ids = await SendAsync(happened.Interaction, made, PlaceOf(made, inPlace, slow), cancellation);
        await _followUps.RememberAsync(happened, made.Reply, ids, cancellation);
    }

    private async Task AnswerMessageAsync(IncomingQuestion question, CancellationToken cancellation)
    {
        // Messages of strangers come to us too, so silence is the only refusal that costs nothing.
        if (_work.IsFull)
            return;
        var making = _work.RunAsync(() => MakeAsync(question, cancellation), cancellation);
        if (await IsSlowAsync(making, cancellation))
            await _transport.ShowTypingAsync(question.Origin.ChannelId, cancellation);
        if (await making is not { } made)
            return;
        var ids = await _transport.ReplyAsync(question, made.Messages, cancellation);
        await _followUps.RememberAsync(question, made.Reply, ids, cancellation);
    }

    private async Task<bool> IsSlowAsync(Task making, CancellationToken cancellation)
    {
        if (_work.IsBusy)
            return !making.IsCompleted;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var slow = await Task.WhenAny(making, Task.Delay(BeforeDeferring, _clock, timer.Token)) != making;
        await timer.CancelAsync();
        return slow;
    }

    /// <summary>The answer; null where there is none to give: what the gateway replays after a break is answered once.</summary>
    private async Task<ComposedAnswer?> MakeAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        var fresh = await _inbound.RecordAsync($"discord:{happened.ApplicationId}", [(long)happened.Id], _clock.GetUtcNow(), cancellation);
        return fresh.Count > 0 && await _replies.ToAsync(happened, cancellation) is { } reply
            ? await ComposeAsync(reply, cancellation)
            : null;
    }

    private async Task<ComposedAnswer?> ComposeAsync(Reply reply, CancellationToken cancellation) => new(reply, await _composer.ComposeAsync(reply, cancellation));

    private async Task<IReadOnlyList<string>> SendAsync(Interaction interaction, ComposedAnswer made, AnswerPlace place, CancellationToken cancellation)
    {
        try
        {
            return await _transport.AnswerAsync(interaction, made.Messages, place, cancellation);
        }
        catch (DiscordRestException fault) when (fault.RefusesFirstForm && place is AnswerPlace.New or AnswerPlace.Deferred)
        {
            DiscordLog.OlderForm(_logger, fault.Message);
            return await _transport.AnswerAsync(interaction, await _composer.ComposeAsEmbedsAsync(made.Reply, cancellation), place, cancellation);
        }
    }

    // Only a page that was found, and that is one message like the one before, can stand in its place.
    private static AnswerPlace PlaceOf(ComposedAnswer made, bool inPlace, bool deferred) => (inPlace, deferred) switch
    {
        (true, _) when made.Fits => deferred ? AnswerPlace.Deferred : AnswerPlace.Update,
        (true, true) => AnswerPlace.Behind,
        _ => deferred ? AnswerPlace.Deferred : AnswerPlace.New,
    };

    private static bool IsForAskerOnly(DiscordEvent happened) =>
        happened is IncomingCommand command && command.Options.GetValueOrDefault(CommandTable.PrivateParameter) is "true";
}
