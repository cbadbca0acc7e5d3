using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Delivery;

/// <summary>Posts to the channels of one platform what nobody asked for just then: digests, watches, news of their own.</summary>
public interface IChannelPoster
{
    /// <summary>Name of the platform as in <see cref="ChannelAddress"/>: "discord", "telegram".</summary>
    string Platform { get; }

    /// <summary>
    /// True where a doubt can be cleared up: the platform drops a second post with the same nonce for some minutes, so that one may be sent again,
    /// and shows afterwards what stands in the channel.
    /// </summary>
    bool ClearsDoubt { get; }

    /// <summary>How many attempts may be under way at once: so many may be in doubt when the service is killed.</summary>
    int MostAtOnce { get; }

    /// <summary>Turns a reply into the messages that show it, pictures included; nothing is sent.</summary>
    Task<IReadOnlyList<FrozenPart>> FreezeAsync(Reply reply, CancellationToken cancellation);

    /// <summary>Waits until the platform takes a message to the channel. An attempt is written down only after it, so that nothing is in doubt that merely waits.</summary>
    /// <returns>How long to leave the channel alone, where its turn is far off; null where a message may go out now.</returns>
    Task<TimeSpan?> TurnAsync(ChannelAddress channel, CancellationToken cancellation);

    /// <summary>The message with a line added; null where it does not tell of it, or where the line does not fit.</summary>
    FrozenPart? Amend(FrozenPart part, Amendment amendment);

    /// <summary>Makes one attempt; never waits for longer than a request takes.</summary>
    /// <param name="nonce">At most 25 characters, the same at each attempt for the same part.</param>
    Task<PostOutcome> PostAsync(ChannelAddress channel, FrozenPart part, string nonce, CancellationToken cancellation);

    /// <summary>Looks whether a part that may have arrived stands in the channel.</summary>
    /// <param name="since">When the first attempt was made that may have arrived.</param>
    Task<PastPost> LookBackAsync(ChannelAddress channel, FrozenPart part, string nonce, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Puts a part in place of what a message posted earlier says.</summary>
    Task<PostOutcome> EditAsync(ChannelAddress channel, string messageId, FrozenPart part, CancellationToken cancellation);

    /// <summary>Where one person can be told something in private; null where the platform does not let the bot begin that.</summary>
    Task<ChannelAddress?> PrivateChannelAsync(string userId, CancellationToken cancellation);
}
