using System.Text.Json;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Fields of the wrong type are as good as absent.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = FeedLimits.JsonDepth,
    };

    /// <summary>Returns the feed, or null and one sentence why not.</summary>
    public static ParsedFeed? Read(string text, string? baseAddress, string? language, out string? problem)
    {
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object && Format(document.RootElement) is var format and not FeedFormat.Unknown)
                return Feed(document.RootElement, format, baseAddress, language);
            problem = "This is JSON but not a JSON Feed: its \"version\" does not name jsonfeed.org.";
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair in it passes the parser and fails every lookup.
            problem = "This is not valid JSON (a name has half a surrogate pair in it); a JSON Feed must be.";
        }
        catch (JsonException fault)
        {
            problem = $"This is not valid JSON (line {(fault.LineNumber ?? 0) + 1}); a JSON Feed must be.";
        }

        return null;
    }

    private static FeedFormat Format(JsonElement root) => root.Text("version")?.TrimEnd('/') switch
    {
        "https://jsonfeed.org/version/1" or "http://jsonfeed.org/version/1" => FeedFormat.JsonFeed1,
        "https://jsonfeed.org/version/1.1" or "http://jsonfeed.org/version/1.1" => FeedFormat.JsonFeed11,
        _ => FeedFormat.Unknown,
    };

    private static ParsedFeed Feed(JsonElement root, FeedFormat format, string? baseAddress, string? language)
    {
        var feed = new ParsedFeed { Format = format, Language = root.Text("language") ?? language };
        JsonNodeReader.ReadCommon(root, feed, baseAddress);
        feed.Link = root.Address("home_page_url", baseAddress);
        feed.Description = root.Plain("description");
        feed.Icon = root.Address("icon", baseAddress);
        if (feed.Icon is not null) feed.Image = new FeedImage { Href = feed.Icon };
        foreach (var item in root.Array("items"))
        {
            if (feed.EntryList.Count >= FeedLimits.Entries) feed.Truncated = true;
            else if (item.ValueKind == JsonValueKind.Object) feed.EntryList.Add(Entry(item, baseAddress));
        }

        EntryKeys.Assign(feed.EntryList);
        return feed;
    }

    private static ParsedEntry Entry(JsonElement item, string? baseAddress)
    {
        var entry = new ParsedEntry { Id = item.Text("id"), Language = item.Text("language") };
        JsonNodeReader.ReadCommon(item, entry, baseAddress);
        entry.Link = item.Address("url", baseAddress) ?? item.Address("external_url", baseAddress);
        if (item.Address("external_url", baseAddress) is { } external) entry.Source = new FeedSource { Href = external };
        if (item.Text("content_html") is { } html)
            entry.ContentList.Add(new FeedText(FeedString.Clean(HtmlCleaner.Clean(html, baseAddress, "text/html")), "text/html", entry.Language, baseAddress));
        if (item.Plain("content_text") is { } plain) entry.ContentList.Add(plain);
        entry.Description = item.Plain("summary") ?? entry.ContentList.FirstOrDefault();
        entry.Published = item.Date("date_published");
        entry.Updated = item.Date("date_modified");
        JsonNodeReader.ReadAttachments(item, entry, baseAddress);
        return entry;
    }
}
