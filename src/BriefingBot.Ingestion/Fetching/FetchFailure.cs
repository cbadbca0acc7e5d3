namespace BriefingBot.Ingestion.Fetching;

/// <summary>What went wrong with a fetch.</summary>
public enum FetchFailure
{
    /// <summary>The host name does not resolve.</summary>
    Name,

    /// <summary>No connection could be made, or it broke.</summary>
    Connection,

    /// <summary>TLS could not be agreed, or the certificate is not valid.</summary>
    Tls,

    /// <summary>The answer is not HTTP, or breaks its rules.</summary>
    Protocol,

    /// <summary>The whole did not finish within the deadline.</summary>
    Deadline,

    /// <summary>The body came too slowly, or stopped coming.</summary>
    TooSlow,

    /// <summary>The body is larger than the limit.</summary>
    TooLarge,

    /// <summary>The body's compression is unknown or damaged.</summary>
    Encoding,

    /// <summary>The answer has no body.</summary>
    Empty,

    /// <summary>More redirects than the limit, a circle of them, or one that leads nowhere.</summary>
    Redirect,

    /// <summary>The server answered with a status that is no success.</summary>
    Status,

    /// <summary>The host asked for a pause that is longer than a fetch may wait.</summary>
    Resting,
}
