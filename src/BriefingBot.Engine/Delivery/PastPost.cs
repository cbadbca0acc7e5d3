namespace BriefingBot.Engine.Delivery;

/// <summary>What a look into a channel's past says of a message that may have arrived.</summary>
public abstract record PastPost
{
    private PastPost()
    {
    }

    /// <summary>Messages of ours that say the same, the oldest first. One that belongs to another part is not this one.</summary>
    public sealed record Stands(IReadOnlyList<string> MessageIds) : PastPost;

    /// <summary>It surely is not there.</summary>
    public sealed record Absent : PastPost;

    /// <summary>The platform does not show it to us.</summary>
    public sealed record Hidden(string Reason) : PastPost;

    /// <summary>The platform could not be asked just now.</summary>
    /// <param name="RetryAfter">The pause that it asked for; null where it named none.</param>
    public sealed record NotNow(string Reason, TimeSpan? RetryAfter = null) : PastPost;
}
