namespace BriefingBot.Engine.Delivery;

/// <summary>Channels that got another id for good, as a Telegram group does that becomes a supergroup: who was admitted under the old one stays so.</summary>
public interface IChannelMoves
{
    Task RecordAsync(ChannelAddress from, ChannelAddress to, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Old id and new id of each channel of the platform that moved, oldest first.</summary>
    Task<IReadOnlyList<(string From, string To)>> OfAsync(string platform, CancellationToken cancellation);
}
