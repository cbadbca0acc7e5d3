namespace BriefingBot.Ingestion.Feeds.Polling;

/// <summary>What to do next with a feed.</summary>
/// <param name="NextCheck">When to check again; null means never, until a person says so.</param>
/// <param name="State">What to remember.</param>
/// <param name="Reason">One sentence for <c>/sources status</c>.</param>
/// <param name="MoveTo">The address to use from now on, or null when it stays.</param>
/// <param name="Warn">Whether people should be told now; true once for each spell of failures.</param>
/// <param name="Recovered">Whether a spell of failures that people were told of has ended.</param>
public sealed record PollDecision(DateTimeOffset? NextCheck, PollState State, string Reason, Uri? MoveTo = null, bool Warn = false, bool Recovered = false);
