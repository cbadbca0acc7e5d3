namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Media types as feeds abbreviate them.</summary>
internal static class MediaTypes
{
    public static string Expand(string type) => type.Trim().ToLowerInvariant() switch
    {
        "text" or "plain" or "" => "text/plain",
        "html" => "text/html",
        "xhtml" => "application/xhtml+xml",
        var other => other,
    };

    public static bool IsHtml(string type) => type is "text/html" or "application/xhtml+xml";

    public static bool IsXml(string type) => type.EndsWith("xml", StringComparison.Ordinal);

    /// <summary>RFC 4287, 4.1.3.3: content that is neither text nor XML comes in base64.</summary>
    public static bool IsBinary(string type) =>
        !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal);
}
