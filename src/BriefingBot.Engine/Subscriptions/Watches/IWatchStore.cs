using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary>A message of a watch with the stories that it tells.</summary>
/// <param name="Attacks">Ids of the attacks of the stories.</param>
/// <param name="IsOwn">True where the message tells one story, which newer versions of it replace.</param>
public sealed record ToldStories(QueuedDelivery Delivery, IReadOnlyList<string> Attacks, bool IsOwn);

/// <summary>What one look of a watch came to: messages, stories held back, and how far it has looked.</summary>
public sealed record WatchOutcome(Subscription Watch, ChangeMark Cut, IReadOnlyList<ToldStories> Told, IReadOnlyList<string> Held);

public interface IWatchStore
{
    /// <summary>Stories held back, by the number of the watch, in the order of their recording.</summary>
    Task<ILookup<long, string>> HeldAsync(CancellationToken cancellation);

    /// <summary>Those of the attacks that a watch has told, each with the part whose message tells it alone; null where it was told among others.</summary>
    Task<IReadOnlyDictionary<string, long?>> ToldAsync(long watch, IReadOnlyList<string> attacks, CancellationToken cancellation);

    /// <summary>How many messages of a watch were made since an instant; newer versions of one do not count.</summary>
    Task<int> MessagesSinceAsync(long watch, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Keeps the outcomes in one transaction that survives a power cut; one whose watch has changed since is left out.</summary>
    Task RecordAsync(IReadOnlyList<WatchOutcome> outcomes, DateTimeOffset now, CancellationToken cancellation);
}
