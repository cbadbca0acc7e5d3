using BriefingBot.Engine.Delivery;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>Tells the scheduler that subscriptions have changed, or that somebody wants a digest now.</summary>
public sealed class DigestSignal(TimeProvider clock) : WakeSignal(clock);
