namespace BriefingBot.Ingestion.Fetching;

/// <summary>One address to fetch.</summary>
/// <param name="Uri">The absolute http or https address.</param>
/// <param name="Purpose">What it is fetched for.</param>
public sealed record FetchRequest(Uri Uri, FetchPurpose Purpose)
{
    /// <summary>Gets the ETag of the copy already held, exactly as it was received; sent as If-None-Match.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the Last-Modified of the copy already held, exactly as it was received; sent as If-Modified-Since.</summary>
    public string? LastModified { get; init; }

    /// <summary>Gets the largest body in bytes after decompression, in place of <see cref="FetchOptions.SizeLimit"/>.</summary>
    public int? SizeLimit { get; init; }
}
