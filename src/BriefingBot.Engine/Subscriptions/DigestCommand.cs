using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Subscriptions.Actions;

namespace BriefingBot.Engine.Subscriptions;

/// <summary><c>/digest</c>: the briefs that a channel gets by itself.</summary>
internal sealed class DigestCommand(
    DigestAdding adding, DigestChanging changing, DigestListing listing, DigestPreview preview, DigestPausing pausing, DigestRunning running, DigestState state, SubscriptionRemoval removal, ChannelZoneSetting zone,
    DigestSignal signal) : ICommand
{
    public const string ActionParameter = "action";
    public const string WhatParameter = "what";
    public const string TopicParameter = "topic";
    public const string DaysParameter = "days";
    public const string LengthParameter = "length";
    public const string MinKilledParameter = "min-killed";
    public const string ActorParameter = "actor";
    public const string QuietDaysParameter = "quiet-days";

    public const string Add = "add";
    public const string Change = "change";
    public const string List = "list";
    public const string Preview = "preview";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Run = "run";
    public const string Status = "status";
    public const string Again = "again";
    public const string Remove = "remove";
    public const string Zone = "zone";

    public const string Say = "say";
    public const string Skip = "skip";

    public static readonly string[] Actions = [List, Add, Change, Preview, Run, Status, Pause, Resume, Remove, Again, Zone];
    public static readonly string[] QuietDays = [Say, Skip];

    private static readonly string[] Open = [List, Preview, Status];

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var action = call.Text(ActionParameter) ?? List;
        if (!Open.Contains(action) && call.Asker.Access < CommandAccess.Admin)
            return SubscriptionReplies.NotAllowed($"/digest {action}");
        var reply = await AnswerAsync(action, call, cancellation);
        if (!Open.Contains(action))
            signal.Raise();
        return reply;
    }

    private Task<Reply> AnswerAsync(string action, CommandCall call, CancellationToken cancellation) => action switch
    {
        Add => adding.AnswerAsync(call, cancellation),
        Change => changing.AnswerAsync(call, cancellation),
        Preview => preview.AnswerAsync(call, cancellation),
        Pause => pausing.PauseAsync(call, SubscriptionKind.Digest, cancellation),
        Resume => pausing.ResumeAsync(call, SubscriptionKind.Digest, cancellation),
        Run => running.AnswerAsync(call, cancellation),
        Status => state.AnswerAsync(call, cancellation),
        Again => state.AgainAsync(call, cancellation),
        Remove => removal.AnswerAsync(call, SubscriptionKind.Digest, cancellation),
        Zone => zone.AnswerAsync(call, cancellation),
        _ => listing.AnswerAsync(call, cancellation),
    };
}
