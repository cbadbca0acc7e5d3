namespace BriefingBot.Ingestion.Feeds;

/// <summary>An author, contributor or publisher.</summary>
public sealed record FeedPerson(string? Name, string? Email = null, string? Uri = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(Name) && string.IsNullOrEmpty(Email) && string.IsNullOrEmpty(Uri);

    public override string ToString() => (Name, Email) switch
    {
        ({ Length: > 0 }, { Length: > 0 }) => $"{Name} ({Email})",
        ({ Length: > 0 }, _) => Name,
        _ => Email ?? string.Empty,
    };
}

/// <summary>A link (RFC 4287, 4.2.7). <paramref name="Href"/> is absolute whenever a base was known.</summary>
public sealed record FeedLink(string? Href, string? Rel, string? Type = null, string? Title = null, string? Hreflang = null, string? Length = null)
{
    public bool IsEnclosure => Rel == "enclosure";
}

/// <summary>A category or tag.</summary>
public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);

/// <summary>A date as written and, where it could be read, as an instant in UTC.</summary>
public sealed record FeedDate(string Text, DateTimeOffset? Instant);

/// <summary>The program that wrote the feed.</summary>
public sealed record FeedGenerator(string? Name, string? Uri = null, string? Version = null);

/// <summary>A validity period (dcterms:valid).</summary>
public sealed record FeedValidity(FeedDate? Start, FeedDate? End);

/// <summary>An element without a meaning of its own here, kept for who knows it. Names are lower case with the customary prefix, as in <c>wfw:comment</c>.</summary>
public sealed record FeedExtension(string Name, string Text, IReadOnlyDictionary<string, string> Attributes);
