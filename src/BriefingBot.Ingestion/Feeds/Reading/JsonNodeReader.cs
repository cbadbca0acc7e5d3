using System.Text.Json;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>What JSON Feed's top level and its items share.</summary>
internal static class JsonNodeReader
{
    public static void ReadCommon(JsonElement source, FeedNode node, string? baseAddress)
    {
        node.Title = source.Plain("title");
        ReadAuthors(source, node, baseAddress);
        foreach (var tag in source.Array("tags").Take(FeedLimits.PartsOfANode))
            if (tag.ValueKind == JsonValueKind.String) node.CategoryList.Add(new FeedCategory(FeedString.Clean(JsonFields.Decode(tag))));
    }

    public static void ReadAttachments(JsonElement item, ParsedEntry entry, string? baseAddress)
    {
        if (entry.Link is not null) entry.LinkList.Add(new FeedLink(entry.Link, "alternate", "text/html"));
        foreach (var attachment in item.Array("attachments").Take(FeedLimits.PartsOfANode))
        {
            if (attachment.ValueKind != JsonValueKind.Object || attachment.Address("url", baseAddress) is not { } href) continue;
            entry.LinkList.Add(new FeedLink(href, "enclosure", attachment.Text("mime_type"), attachment.Text("title"), null, attachment.Text("size_in_bytes")));
        }
    }

    /// <summary>Version 1.0 has one author, version 1.1 a list.</summary>
    private static void ReadAuthors(JsonElement source, FeedNode node, string? baseAddress)
    {
        foreach (var author in source.Array("authors").Take(FeedLimits.PartsOfANode)) Add(author, node, baseAddress);
        if (node.AuthorList.Count == 0 && source.TryGetProperty("author", out var only)) Add(only, node, baseAddress);
    }

    private static void Add(JsonElement author, FeedNode node, string? baseAddress)
    {
        if (author.ValueKind != JsonValueKind.Object) return;
        var address = author.Address("url", baseAddress);
        var isMail = address?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true;
        var person = new FeedPerson(author.Text("name"), isMail ? address![7..] : null, isMail ? null : address);
        if (!person.IsEmpty) node.AuthorList.Add(person);
    }
}
