namespace BriefingBot.Engine.Delivery;

/// <summary>Wakes the sender when something was put into the outbox.</summary>
public sealed class DeliverySignal(TimeProvider clock) : WakeSignal(clock);
