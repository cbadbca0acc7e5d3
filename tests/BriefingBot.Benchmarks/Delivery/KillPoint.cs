namespace BriefingBot.Benchmarks.Delivery;

/// <summary>Where in a delivery the process is killed.</summary>
public enum KillPoint
{
    /// <summary>The intent is written down, the platform has not got the message.</summary>
    BeforeArrival,

    /// <summary>The platform has the message, its answer never arrives.</summary>
    AfterArrival,

    /// <summary>The answer is on its way: the outcome may or may not be written down.</summary>
    AfterAnswer,
}
