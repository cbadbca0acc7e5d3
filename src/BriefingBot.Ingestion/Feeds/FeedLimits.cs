namespace BriefingBot.Ingestion.Feeds;

/// <summary>Bounds that no honest feed reaches. What lies past them is left out, not an error.</summary>
internal static class FeedLimits
{
    public const int Bytes = 32 * 1024 * 1024;
    public const int Depth = 200;
    public const int Elements = 400_000;
    public const int Attributes = 100;
    public const int AttributeLength = 64 * 1024;
    public const int Namespaces = 200;
    public const int Entries = 5_000;
    public const int PartsOfANode = 200;
    public const int EntityDeclarations = 200;
    public const int Irregularities = 5;
    public const int JsonDepth = 64;
}
