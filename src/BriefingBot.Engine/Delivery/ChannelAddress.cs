namespace BriefingBot.Engine.Delivery;

/// <summary>Where messages go: a channel of a platform, and the topic or thread in it where there are such. Ids are the platform's own, opaque here.</summary>
public sealed record ChannelAddress(string Platform, string ChannelId, string? ThreadId = null);
