namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Puts texts where they belong.</summary>
internal static class TextReaders
{
    public static void Title(in ReadingScope scope)
    {
        var title = TextConstruct.Read(scope, "text/plain");
        if (title.Value.Length == 0) scope.Node.Title ??= title;
        else if (scope.Context.ClaimFirst("title", scope.Depth)) scope.Node.Title = title;
    }

    /// <summary>A second description of an entry is its content: feeds that have both put the short one first.</summary>
    public static void Description(in ReadingScope scope, string defaultType)
    {
        if (scope.Context.IsEntry && scope.Node.Description is not null && !scope.Context.HasContent)
        {
            Content(scope, scope.Element.Name is "description" or "dc:description" ? "text/html" : "text/plain");
            return;
        }

        var text = TextConstruct.Read(scope, defaultType);
        if (!scope.Context.Claim("description", scope.Depth)) return;
        scope.Node.Description = text;
    }

    public static void Subtitle(in ReadingScope scope)
    {
        if (scope.Context.IsEntry) ExtensionReader.Read(scope);
        else scope.Node.Description = TextConstruct.Read(scope, "text/plain");
    }

    public static void Rights(in ReadingScope scope) => scope.Node.Rights = TextConstruct.Read(scope, "text/plain");

    public static void Info(in ReadingScope scope)
    {
        if (scope.Node is ParsedFeed feed) feed.Info = TextConstruct.Read(scope, "text/plain");
    }

    /// <summary>Content serves as the summary until there is one.</summary>
    public static void Content(in ReadingScope scope, string defaultType)
    {
        var content = TextConstruct.Read(scope, defaultType);
        scope.Context.HasContent = true;
        if (scope.Node is ParsedEntry entry && entry.ContentList.Count < FeedLimits.PartsOfANode) entry.ContentList.Add(content);
        if (content.IsHtml || content.MediaType == "text/plain") scope.Node.Description ??= content;
    }
}
