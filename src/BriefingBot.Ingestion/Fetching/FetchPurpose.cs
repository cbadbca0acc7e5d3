namespace BriefingBot.Ingestion.Fetching;

/// <summary>What an address is fetched for; it decides whether robots.txt is asked first.</summary>
public enum FetchPurpose
{
    /// <summary>A feed that a person added: asking for it is what feeds are for, so robots.txt is not consulted.</summary>
    Feed,

    /// <summary>A page found by following links: robots.txt is obeyed.</summary>
    Article,

    /// <summary>A robots.txt itself.</summary>
    Robots,
}
