namespace BriefingBot.Engine.Delivery;

/// <summary>What became of one attempt to post. Only what surely did not arrive may be sent again without asking a person.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>The platform has it, under this id.</summary>
    public sealed record Posted(string MessageId) : PostOutcome;

    /// <summary>It surely did not arrive, and may later: the platform asked to wait, could not be reached or is down.</summary>
    /// <param name="RetryAfter">The pause that the platform asked for; null where it named none.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter = null) : PostOutcome;

    /// <summary>It may have arrived: the answer was lost on the way, or came too late.</summary>
    public sealed record Uncertain(string Reason) : PostOutcome;

    /// <summary>The platform will never take it as it is.</summary>
    public sealed record Refused(string Reason) : PostOutcome;

    /// <summary>The channel is gone, or the bot may not write there any more.</summary>
    public sealed record Gone(string Reason) : PostOutcome;

    /// <summary>The channel has another address from now on; nothing was sent.</summary>
    public sealed record Moved(ChannelAddress To) : PostOutcome;
}
