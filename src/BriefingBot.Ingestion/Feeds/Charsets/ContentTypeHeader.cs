namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>The parts of an HTTP Content-Type that matter to a feed.</summary>
internal readonly record struct ContentTypeHeader(string MediaType, string? Charset)
{
    public static ContentTypeHeader Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return new ContentTypeHeader(string.Empty, null);
        var parts = header.Split(';', 10);
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                charset = part[(equals + 1)..].Trim().Trim('"', '\'').ToLowerInvariant();
        }

        return new ContentTypeHeader(parts[0].Trim().ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }

    public bool IsJson => MediaType is "application/feed+json" or "application/json";

    public bool IsApplicationXml =>
        MediaType is "application/xml" or "application/xml-dtd" or "application/xml-external-parsed-entity"
        || (MediaType.StartsWith("application/", StringComparison.Ordinal) && MediaType.EndsWith("+xml", StringComparison.Ordinal));

    public bool IsTextXml =>
        MediaType is "text/xml" or "text/xml-external-parsed-entity"
        || (MediaType.StartsWith("text/", StringComparison.Ordinal) && MediaType.EndsWith("+xml", StringComparison.Ordinal));

    public bool IsText => MediaType.StartsWith("text/", StringComparison.Ordinal);

    public bool IsAcceptable => MediaType.Length == 0 || IsJson || IsApplicationXml || IsTextXml;
}
