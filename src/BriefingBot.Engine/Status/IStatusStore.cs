using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Status;

/// <summary>What the store holds, counted.</summary>
public sealed record Holdings(long Groups, long Aliases, long Attacks, long Claims, long Documents, long Sources);

/// <summary>One part of the program and how it is: "Store", "ready", since when.</summary>
public sealed record PartState(string Part, string State, DateTimeOffset? Since = null);

public interface IStatusStore
{
    Task<AsOf> AsOfAsync(CancellationToken cancellation);

    Task<Holdings> HoldingsAsync(CancellationToken cancellation);
}

/// <summary>A part that can say how it is: the store, a chat adapter, the scheduler.</summary>
public interface IReportsState
{
    IEnumerable<PartState> States();
}
