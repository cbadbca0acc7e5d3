namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// All that copy detection and grouping keep of a document: at most about 1 KB, whatever its length. Immutable; stored with
/// <see cref="StorySignatureFormat"/>.
/// </summary>
public sealed class StorySignature
{
    public required string Id { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Null where the document has no date, or one outside the years 1900 to 2199.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Days since 0001-01-01, in UTC.</summary>
    public int? PublishedDay => Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : null;

    /// <summary>Of the letters and digits of the body, ignoring case; 0 for a body too short to compare.</summary>
    public ulong TextHash { get; init; }

    /// <summary>The smallest hashes of the runs of five words, ascending (bottom-k sketch, Broder 1997).</summary>
    public uint[] Shingles { get; init; } = [];

    /// <summary>The news agency that dateline, byline or end credit names.</summary>
    public string? Agency { get; init; }

    /// <summary>Ascending by hash, at most <see cref="StorySigner.MaxTerms"/>.</summary>
    public StoryTerm[] Terms { get; init; } = [];

    public int[] EventDays { get; init; } = [];

    public byte[] Ages { get; init; } = [];

    public StoryForm Form { get; init; }
}

/// <summary>What kind of text it is, as far as grouping treats it differently.</summary>
public enum StoryForm : byte
{
    Report = 0,

    /// <summary>A round-up of several events: a story of its own that nothing joins.</summary>
    Roundup = 1,

    /// <summary>Looks back on an old event: joins nothing older than some weeks.</summary>
    Anniversary = 2,
}
