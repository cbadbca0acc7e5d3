namespace BriefingBot.IntegrationTests.Delivery;

/// <summary>How far the delivery of a message has come when the service is killed.</summary>
public enum DeliveryStep
{
    /// <summary>The message is written down, its intent is not.</summary>
    BeforeIntent,

    /// <summary>The intent is written down, the platform has not got the message.</summary>
    AfterIntent,

    /// <summary>The platform has the message, its answer never arrives.</summary>
    AfterSend,

    /// <summary>The outcome is written down.</summary>
    AfterOutcome,
}
