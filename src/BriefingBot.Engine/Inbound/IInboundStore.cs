namespace BriefingBot.Engine.Inbound;

/// <summary>What came in from chat platforms, by the platform's own numbers, so that each update is acted on once, also across a crash.</summary>
/// <remarks>A stream is one bot on one platform ("telegram:123456"): another bot's numbers mean nothing to it.</remarks>
public interface IInboundStore
{
    /// <summary>Records the updates before they are acted on; gives those that were not recorded before, in the order given.</summary>
    Task<IReadOnlyList<long>> RecordAsync(string stream, IReadOnlyList<long> updates, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The place to read on from; null where none was kept at or after <paramref name="oldest"/>.</summary>
    Task<long?> OffsetAsync(string stream, DateTimeOffset oldest, CancellationToken cancellation);

    Task KeepOffsetAsync(string stream, long offset, DateTimeOffset now, CancellationToken cancellation);
}
