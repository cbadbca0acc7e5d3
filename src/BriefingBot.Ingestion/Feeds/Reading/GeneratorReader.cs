using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

internal static class GeneratorReader
{
    public static void Read(in ReadingScope scope)
    {
        var address = scope.Attribute("url") ?? scope.Attribute("uri") ?? scope.Attribute("href");
        if (address is not null) address = WebReference.Resolve(scope.Base, address);
        scope.Node.Generator = new FeedGenerator(scope.Text(), address, scope.Attribute("version"));
    }

    /// <summary>RSS 1.0's administrative module names the program by its address alone.</summary>
    public static void ReadAgent(in ReadingScope scope)
    {
        if (scope.Attribute("rdf:resource") is { } address) scope.Node.Generator = new FeedGenerator(address, address);
    }
}
