namespace BriefingBot.Engine.Facts;

/// <summary>
/// Reliability of a source on the Admiralty (NATO) scale, set by people: A completely reliable, B usually, C fairly,
/// D not usually, E unreliable, F cannot be judged. F until somebody grades it.
/// </summary>
public enum Reliability
{
    A,
    B,
    C,
    D,
    E,
    F,
}

public enum SourceKind
{
    Outlet,
    Wire,
    Agency,
    DataSet,
    OfficialBody,
    Analyst,
    PublicList,
}

/// <summary>Who publishes documents. Sources of one family (one publisher) count as one independent source.</summary>
public sealed record Source(
    string Id,
    string Name,
    SourceKind Kind,
    string Family,
    Reliability Reliability = Reliability.F,
    string? Url = null,
    string? Country = null)
{
    /// <summary>All documents without a known outlet belong to this one source, and so count once.</summary>
    public const string UnknownId = "unknown";
}
