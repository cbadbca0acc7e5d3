using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>
/// Reads RSS, RDF, Atom and CDF with one vocabulary. The wild mixes them freely (Atom in RSS, Dublin Core in all), so the element's name and the node it
/// stands in decide, not the format.
/// </summary>
internal sealed class FeedWalker(ParsedFeed feed)
{
    public HintReader Hints { get; } = new();

    /// <summary>Whether an element was met that only feeds have.</summary>
    public bool FoundFeed { get; private set; }

    public void Visit(in ReadingScope scope)
    {
        switch (scope.Element.Name)
        {
            case "rss" or "rdf:rdf" or "feed":
                VisitRoot(scope);
                break;
            case "channel":
                FoundFeed = true;
                LinkReader.ReadChannelAttributes(scope);
                VisitChildren(scope);
                break;
            case "item" or "entry":
                VisitEntry(scope);
                break;
            case "image":
                scope.Node.Image ??= new FeedImage();
                VisitChildren(scope with { Context = new NodeContext(scope.Node.Image) });
                break;
            case "textinput":
                feed.TextInput ??= new FeedImage();
                VisitChildren(scope with { Context = new NodeContext(feed.TextInput) });
                break;
            case "source" when scope.Node is ParsedEntry entry:
                VisitSource(scope, entry);
                break;
            default:
                VisitField(scope);
                break;
        }
    }

    public void VisitChildren(in ReadingScope scope)
    {
        foreach (var child in scope.Element.Children)
            if (child is MarkupElement element) Visit(scope.Child(element));
    }

    private void VisitRoot(in ReadingScope scope)
    {
        FoundFeed = true;
        if (scope.Attribute("xml:lang") is { Length: > 0 } or null && scope.Language is not null) feed.Language = scope.Language.Replace('_', '-');
        VisitChildren(scope);
    }

    private void VisitEntry(in ReadingScope scope)
    {
        FoundFeed = true;
        if (feed.EntryList.Count >= FeedLimits.Entries)
        {
            feed.Truncated = true;
            return;
        }

        var entry = new ParsedEntry();
        feed.EntryList.Add(entry);
        var inner = scope with { Context = new NodeContext(entry) };
        if (scope.Attribute("rdf:about") is { Length: > 0 } about) entry.Id = about;
        LinkReader.ReadChannelAttributes(inner);
        VisitChildren(inner);
    }

    private void VisitSource(in ReadingScope scope, ParsedEntry entry)
    {
        var source = new FeedSource { Href = scope.Attribute("url") };
        VisitChildren(scope with { Context = new NodeContext(source) });
        if (!scope.Element.HasElements && scope.Text() is { Length: > 0 } text)
            source.Title = new FeedText(text, "text/plain", scope.Language, scope.Base);
        entry.Source = source;
    }

    private void VisitField(in ReadingScope scope)
    {
        if (FieldReaders.Find(scope.Element.Name) is { } read)
        {
            read(scope, this);
            return;
        }

        ExtensionReader.Read(scope);
        VisitChildren(scope);
    }
}
