namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>How a check of a feed ended.</summary>
public enum PollStatus
{
    /// <summary>The feed was read.</summary>
    Read,

    /// <summary>The server said that nothing changed (304).</summary>
    Unchanged,

    /// <summary>No feed came: no answer, an error status, or bytes that are no feed.</summary>
    Failed,

    /// <summary>The server asked to come back later (429 or 503 with Retry-After).</summary>
    Throttled,

    /// <summary>The server said that the feed is gone for good (410).</summary>
    Gone,
}

/// <summary>What one check of a feed brought, as far as it bears on the next one.</summary>
/// <param name="Status">How the check ended.</param>
public sealed record PollOutcome(PollStatus Status)
{
    /// <summary>When the feed's entries were published, in any order; undated ones are left out.</summary>
    public IReadOnlyList<DateTimeOffset> EntryTimes { get; init; } = [];

    public UpdateHints Hints { get; init; } = UpdateHints.None;

    /// <summary>Cache-Control max-age less Age, or null (RFC 9111, 4.2.1).</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Expires, which counts only without <see cref="MaxAge"/>, or null.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Retry-After as a time to wait, or null (RFC 9110, 10.2.3).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where an unbroken chain of permanent redirects (301, 308) led, or null.</summary>
    public Uri? PermanentLocation { get; init; }
}
