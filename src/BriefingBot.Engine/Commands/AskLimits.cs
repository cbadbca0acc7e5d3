using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Commands;

/// <summary>
/// How often one person and one channel of a chat platform may ask: a bucket of tokens for each, which fills again with time, so that a
/// few calls in a row pass and a flood does not. The person at the local terminal is not limited.
/// </summary>
public sealed class AskLimits(TimeProvider clock, AskRates? rates = null)
{
    private readonly TokenBuckets _users = new(clock, (rates ?? AskRates.Standard).User);
    private readonly TokenBuckets _channels = new(clock, (rates ?? AskRates.Standard).Channel);

    /// <summary>Counts a call. Null where it may be answered; else the polite refusal, for the asker alone.</summary>
    public Reply? Refusal(Asker asker)
    {
        if (asker.Platform == Asker.Local.Platform)
            return null;
        var person = $"{asker.Platform} {asker.UserId}";
        if (_users.Take(person) is { } wait)
            return TooMany("You have asked a lot in a short time", wait);
        if (_channels.Take($"{asker.Platform} {asker.ChannelId} {asker.ThreadId}") is not { } rest)
            return null;
        // What the channel refuses is not held against the person.
        _users.GiveBack(person);
        return TooMany("A lot is being asked in this channel", rest);
    }

    private static Reply TooMany(string what, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new Reply(ReplyStatus.Refused, "One moment, please")
        {
            Summary = $"{what}; please ask again in {seconds} second{(seconds == 1 ? "" : "s")}.",
            Reason = "too-many-calls",
            Private = true,
        };
    }
}
