namespace BriefingBot.Engine.Delivery;

/// <summary>Where one message of a delivery stands.</summary>
public enum PartState
{
    /// <summary>Waits for its turn, or for the time of its next attempt.</summary>
    Queued,

    /// <summary>An attempt is under way; after a crash nobody knows what became of it.</summary>
    Intended,

    Sent,

    /// <summary>It may have arrived; a person decides whether it goes out again.</summary>
    Uncertain,

    /// <summary>It did not arrive and will not be tried again unless a person says so.</summary>
    Failed,

    /// <summary>Waits in case an edit fails that it would stand in for.</summary>
    Held,

    /// <summary>Not sent, as another took its place.</summary>
    Dropped,
}
