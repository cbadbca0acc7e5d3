namespace BriefingBot.Ingestion.Fetching;

/// <summary>Which rule forbade a fetch.</summary>
public enum FetchRefusal
{
    /// <summary>Only http and https are fetched, and https is not left for http on the way.</summary>
    Scheme,

    /// <summary>The address carries a user name, a forbidden port or no usable host name.</summary>
    Url,

    /// <summary>The host is, or resolves to, an address that is not on the public Internet.</summary>
    Address,

    /// <summary>The site's robots.txt asks programs to stay away.</summary>
    Robots,
}
