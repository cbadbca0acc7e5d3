using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Delivery;

/// <summary>Posts to the channels of one platform what nobody asked for just then: digests, watches, news of their own.</summary>
public interface IChannelPoster
{
    /// <summary>Name of the platform as in <see cref="ChannelAddress"/>: "discord", "telegram".</summary>
    string Platform { get; }

    /// <summary>True where the platform itself drops a second post with the same nonce (for some minutes), so that an uncertain one may be sent again.</summary>
    bool DropsRepeats { get; }

    /// <summary>Turns a reply into the messages that show it, pictures included; nothing is sent.</summary>
    Task<IReadOnlyList<FrozenPart>> FreezeAsync(Reply reply, CancellationToken cancellation);

    /// <summary>Makes one attempt; never waits for longer than a request takes.</summary>
    /// <param name="nonce">At most 25 characters, the same at each attempt for the same part.</param>
    Task<PostOutcome> PostAsync(ChannelAddress channel, FrozenPart part, string nonce, CancellationToken cancellation);

    /// <summary>Puts a part in place of what a message posted earlier says.</summary>
    Task<PostOutcome> EditAsync(ChannelAddress channel, string messageId, FrozenPart part, CancellationToken cancellation);

    /// <summary>Where one person can be told something in private; null where the platform does not let the bot begin that.</summary>
    Task<ChannelAddress?> PrivateChannelAsync(string userId, CancellationToken cancellation);
}
