namespace BriefingBot.Ingestion.Fetching;

/// <summary>How a fetch ended: exactly one of the nested records. Nothing that a server or a network does is an exception.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>Gets the address that was asked last, after redirects.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Gets one plain sentence for people, without query strings or passwords from addresses.</summary>
    public required string Sentence { get; init; }

    /// <summary>Gets the address that should be asked from now on, where the server said that it has moved for good (301, 308).</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Gets the time before which the server wishes no further request (Retry-After), at most a day ahead.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Gets the time until which the server calls its answer fresh (Cache-Control: max-age, else Expires).</summary>
    public DateTimeOffset? FreshUntil { get; init; }

    /// <summary>Gets the ETag to send next time, as received; after a 304 null means that the old one stays.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the Last-Modified to send next time, as received; after a 304 null means that the old one stays.</summary>
    public string? LastModified { get; init; }

    /// <summary>The body came, whole and within the limits.</summary>
    public sealed record Fetched : FetchResult
    {
        /// <summary>Gets the HTTP status: 200 or 203.</summary>
        public required int Status { get; init; }

        /// <summary>Gets the body after decompression; never empty.</summary>
        public required ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>Gets the media type in lower case without parameters (text/html), or null when the server named none.</summary>
        public string? ContentType { get; init; }

        /// <summary>Gets the charset parameter of Content-Type, as the server wrote it.</summary>
        public string? Charset { get; init; }
    }

    /// <summary>The copy already held is still the newest (304).</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>The server says that there is nothing here any more and will not be (410).</summary>
    public sealed record Gone : FetchResult;

    /// <summary>It was not asked, or not followed, because a rule forbids it.</summary>
    public sealed record Refused : FetchResult
    {
        /// <summary>Gets the rule.</summary>
        public required FetchRefusal Reason { get; init; }
    }

    /// <summary>It was asked and did not work; asking later may.</summary>
    public sealed record Failed : FetchResult
    {
        /// <summary>Gets what went wrong.</summary>
        public required FetchFailure Kind { get; init; }

        /// <summary>Gets the HTTP status, where the failure is one.</summary>
        public int? Status { get; init; }
    }
}
