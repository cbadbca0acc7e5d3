using BriefingBot.Engine.Delivery;

namespace BriefingBot.Storage.Delivery;

internal sealed class PartRow
{
    public const string Select =
        """
        SELECT p.row AS Row, d.subscription AS Subscription, d.title AS Title, d.parts AS Parts, p.number AS Number, p.platform AS Platform, p.channel_id AS ChannelId,
            p.thread_id AS ThreadId, p.payload AS Payload, p.nonce AS Nonce, p.state AS State, p.reason AS Reason, p.attempts AS Attempts, p.queued_at AS QueuedAt,
            p.next_at AS NextAt, p.intended_at AS IntendedAt, p.doubt_since AS DoubtSince, e.message_id AS EditsMessage,
            p.edits IS NOT NULL AND d.kind = 'Correction' AS MustEdit
        FROM delivery_part p JOIN delivery d ON d.row = p.delivery LEFT JOIN delivery_part e ON e.row = p.edits
        """;

    public const string InChannel = "platform = @Platform AND channel_id = @ChannelId AND thread_id = @ThreadId";

    /// <summary>The only part of a channel that may be sent.</summary>
    public const string Head = $"SELECT min(row) FROM delivery_part WHERE {InChannel} AND state IN ('Queued', 'Intended')";

    public long Row { get; init; }

    public long? Subscription { get; init; }

    public string Title { get; init; } = "";

    public long Parts { get; init; }

    public long Number { get; init; }

    public string Platform { get; init; } = "";

    public string ChannelId { get; init; } = "";

    public string ThreadId { get; init; } = "";

    public string Payload { get; init; } = "";

    public string Nonce { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public long Attempts { get; init; }

    public long QueuedAt { get; init; }

    public long NextAt { get; init; }

    public long? IntendedAt { get; init; }

    public long? DoubtSince { get; init; }

    public string? EditsMessage { get; init; }

    public long MustEdit { get; init; }

    public ChannelAddress Channel => new(Platform, ChannelId, ThreadId.Length == 0 ? null : ThreadId);

    public ReadyPart ToReadyPart(IReadOnlyList<FrozenFile> files) =>
        new(Row, Channel, new FrozenPart(Payload, files), Nonce, (int)Attempts, Time(QueuedAt), DoubtSince is { } since ? Time(since) : null, EditsMessage, Subscription) { MustEdit = MustEdit != 0 };

    public OpenPart ToOpenPart() =>
        new(Row, Subscription, Title, (int)Number, (int)Parts, Enum.Parse<PartState>(State), Reason, (int)Attempts, Time(QueuedAt), State == nameof(PartState.Queued) ? Time(NextAt) : null);

    private static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
