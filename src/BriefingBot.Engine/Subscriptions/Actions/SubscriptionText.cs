using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary>A subscription in words.</summary>
internal sealed class SubscriptionText(GroupCatalogue groups)
{
    public async Task<Reply> DoneAsync(Subscription subscription, string title, CancellationToken cancellation)
    {
        var name = SubscriptionReplies.Name(subscription.Kind);
        var buttons = new List<ReplyButton>();
        if (subscription.Kind == SubscriptionKind.Digest)
            buttons.Add(new ReplyButton("Preview", $"/digest preview {subscription.Number}"));
        buttons.Add(new ReplyButton("Remove", $"/{name} remove {subscription.Number}"));
        return new Reply(ReplyStatus.Answered, title)
        {
            Summary = await LineAsync(subscription, cancellation),
            Blocks = subscription.Channel.Platform == "local" ? [new TextBlock(AtTerminal(subscription))] : [],
            Buttons = buttons,
            Record = new ReplyRecord("subscription", Record(subscription)),
            Private = true,
        };
    }

    private static string AtTerminal(Subscription subscription) => "In the terminal nothing comes by itself: " + (subscription.Kind == SubscriptionKind.Digest
        ? $"/digest run {subscription.Number} shows it."
        : "/brief tells what became known.");

    /// <summary>"Digest 3: 07:00 Europe/Berlin, daily; Mali; next Fri 22 March 2024 07:00 Europe/Berlin".</summary>
    public async Task<string> LineAsync(Subscription subscription, CancellationToken cancellation)
    {
        var parts = new List<string> { await ScopeWords.OfAsync(subscription.Scope, groups, cancellation) };
        if (subscription.Schedule is { } schedule)
            parts.Insert(0, schedule.ToWords());
        if (subscription.Kind == SubscriptionKind.Digest)
        {
            parts.Add(subscription.Scope.Length == BriefLength.Short ? "short" : "full");
            if (!subscription.SaysNothing)
                parts.Add("nothing is sent on quiet days");
        }
        else
        {
            parts.Add($"at most {subscription.HourlyCap:N0} messages an hour");
            if (subscription.Quiet is { } quiet)
                parts.Add($"quiet {quiet.ToWords()}");
        }
        parts.Add(When(subscription));
        return $"{(subscription.Kind == SubscriptionKind.Digest ? "Digest" : "Watch")} {subscription.Number}: {string.Join("; ", parts.Where(p => p.Length > 0))}.";
    }

    public static object Record(Subscription s) => new
    {
        number = s.Number,
        kind = SubscriptionReplies.Name(s.Kind),
        time = s.Schedule?.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        zone = s.Schedule?.Zone,
        days = s.Schedule?.Days.ToWords(),
        groups = s.Scope.Groups,
        countries = s.Scope.Countries,
        places = s.Scope.Places,
        minKilled = s.Scope.MinKilled,
        length = s.Kind == SubscriptionKind.Digest ? s.Scope.Length.ToString().ToLowerInvariant() : null,
        quietHours = s.Quiet?.ToWords(),
        next = s.NextDue,
        paused = s.PausedAt,
        reason = s.PauseReason,
    };

    private static string When(Subscription subscription) => subscription switch
    {
        { PausedAt: { } paused } => $"paused since {paused.UtcDateTime:yyyy-MM-dd HH:mm} UTC{(subscription.PauseReason is { } reason ? $" ({reason.TrimEnd('.')})" : "")}",
        { NextDue: { } next } => $"next {SubscriptionReplies.Time(next, subscription.Schedule!.ZoneInfo)}",
        _ => "",
    };
}
