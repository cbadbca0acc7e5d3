using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Subscriptions.Actions;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary><c>/watch</c>: a message as soon as something becomes known.</summary>
internal sealed class WatchCommand(WatchAdding adding, DigestListing listing, DigestPausing pausing, SubscriptionRemoval removal) : ICommand
{
    public const string QuietParameter = "quiet";
    public const string CapParameter = "cap";

    public static readonly string[] Actions = [DigestCommand.List, DigestCommand.Add, DigestCommand.Pause, DigestCommand.Resume, DigestCommand.Remove];

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var action = call.Text(DigestCommand.ActionParameter) ?? DigestCommand.List;
        if (action == DigestCommand.List)
            return listing.AnswerAsync(call, SubscriptionKind.Watch, cancellation);
        if (call.Asker.Access < CommandAccess.Admin)
            return Task.FromResult(SubscriptionReplies.NotAllowed($"/watch {action}"));
        return action switch
        {
            DigestCommand.Add => adding.AnswerAsync(call, cancellation),
            DigestCommand.Pause => pausing.PauseAsync(call, SubscriptionKind.Watch, cancellation),
            DigestCommand.Resume => pausing.ResumeAsync(call, SubscriptionKind.Watch, cancellation),
            _ => removal.AnswerAsync(call, SubscriptionKind.Watch, cancellation),
        };
    }
}
