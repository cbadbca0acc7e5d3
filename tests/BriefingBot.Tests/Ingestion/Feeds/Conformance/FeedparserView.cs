using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>Shows our result as feedparser would show its own. Only renames and regroups; whatever is not in our result is absent here.</summary>
internal static class FeedparserView
{
    private static readonly Dictionary<FeedFormat, string> Versions = new()
    {
        [FeedFormat.Rss] = "rss",
        [FeedFormat.Rss090] = "rss090",
        [FeedFormat.Rss091Netscape] = "rss091n",
        [FeedFormat.Rss091] = "rss091u",
        [FeedFormat.Rss092] = "rss092",
        [FeedFormat.Rss093] = "rss093",
        [FeedFormat.Rss094] = "rss094",
        [FeedFormat.Rss10] = "rss10",
        [FeedFormat.Rss20] = "rss20",
        [FeedFormat.Atom] = "atom",
        [FeedFormat.Atom01] = "atom01",
        [FeedFormat.Atom02] = "atom02",
        [FeedFormat.Atom03] = "atom03",
        [FeedFormat.Atom10] = "atom10",
        [FeedFormat.Cdf] = "cdf",
        [FeedFormat.JsonFeed1] = "json1",
        [FeedFormat.JsonFeed11] = "json11",
    };

    private static readonly string[] GuessedSpellings = ["Big5", "EUC-JP", "EUC-KR", "GB2312", "SHIFT_JIS", "KOI8-R", "TIS-620"];

    public static PythonDictionary Of(FeedParseResult result)
    {
        var feed = result.Feed ?? new ParsedFeed();
        var view = new PythonDictionary
        {
            ["bozo"] = !result.IsWellFormed,
            ["encoding"] = Encoding(result),
            ["version"] = Versions.GetValueOrDefault(feed.Format, string.Empty),
            ["feed"] = Feed(feed),
            ["entries"] = feed.Entries.Select(entry => (object?)Entry(entry)).ToList(),
        };
        if (IsOverridden(result)) view["bozo_exception"] = "CharacterEncodingOverride";
        return view;
    }

    private static bool IsOverridden(FeedParseResult result) =>
        result.Irregularities.Any(problem => problem.StartsWith("The feed is declared as ", StringComparison.Ordinal));

    /// <summary>A guessed encoding is spelled as feedparser's guesser spells it, a declared one as it was declared.</summary>
    private static string Encoding(FeedParseResult result) =>
        IsOverridden(result) ? GuessedSpellings.FirstOrDefault(name => name.Equals(result.Charset, StringComparison.OrdinalIgnoreCase)) ?? result.Charset : result.Charset;

    private static PythonDictionary Feed(ParsedFeed feed)
    {
        var view = Node(feed);
        Text(view, "subtitle", feed.Description);
        Text(view, "info", feed.Info);
        view.Put("textinput", feed.TextInput is null ? null : Picture(feed.TextInput));
        view.Put("ttl", feed.Hints.TimeToLive is { } ttl ? ((long)ttl.TotalMinutes).ToString() : null);
        view.Put("newlocation", feed.NewLocation);
        return view;
    }

    private static PythonDictionary Entry(ParsedEntry entry)
    {
        var view = Node(entry);
        Text(view, "summary", entry.Description);
        if (entry.Contents.Count > 0) view["content"] = entry.Contents.Select(content => (object?)Detail(content)).ToList();
        if (entry.Id is not null) view["guidislink"] = entry.IdIsLink;
        view["enclosures"] = entry.Enclosures.Select(link => (object?)Link(link with { Rel = null })).ToList();
        if (entry.Source is { } source)
        {
            var inner = Node(source);
            Text(inner, "subtitle", source.Description);
            inner.Put("href", source.Href);
            view["source"] = inner;
        }

        return view;
    }

    private static PythonDictionary Node(FeedNode node)
    {
        var view = new PythonDictionary();
        foreach (var extension in node.Extensions) view[extension.Name.Replace(':', '_')] = Extension(extension);
        Text(view, "title", node.Title);
        Text(view, "rights", node.Rights);
        view.Put("id", node.Id);
        view.Put("link", node.Link);
        view.Put("language", node.Language);
        view.Put("icon", node.Icon);
        view.Put("logo", node.Logo);
        view.Put("image", node.Image is null ? null : Picture(node.Image));
        People(view, node);
        Dates(view, node);
        Lists(view, node);
        if (node.Generator is { } generator)
        {
            view.Put("generator", generator.Name);
            view["generator_detail"] = Filled(("name", generator.Name), ("href", generator.Uri), ("version", generator.Version));
        }

        return view;
    }

    private static void Lists(PythonDictionary view, FeedNode node)
    {
        if (node.Links.Count > 0) view["links"] = node.Links.Select(link => (object?)Link(link)).ToList();
        view.Put("license", node.Links.FirstOrDefault(link => link.Rel == "license")?.Href);
        if (node.Categories.Count == 0) return;
        view["tags"] = node.Categories
            .Select(category => (object?)new PythonDictionary { ["term"] = category.Term, ["scheme"] = category.Scheme, ["label"] = category.Label })
            .ToList();
        view["category"] = node.Categories[0].Term;
    }

    private static void People(PythonDictionary view, FeedNode node)
    {
        if (node.Authors.Count > 0)
        {
            view["authors"] = node.Authors.Select(author => (object?)Person(author)).ToList();
            view["author"] = node.Authors[^1].ToString();
            view["author_detail"] = Person(node.Authors[^1]);
        }

        if (node.Contributors.Count > 0) view["contributors"] = node.Contributors.Select(person => (object?)Person(person)).ToList();
        if (node.Publisher is not { } publisher) return;
        view["publisher"] = publisher.ToString();
        view["publisher_detail"] = Person(publisher);
    }

    private static void Dates(PythonDictionary view, FeedNode node)
    {
        Date(view, "published", node.Published);
        Date(view, "updated", node.Updated);
        Date(view, "created", node.Created);
        Date(view, "expired", node.Expired);
        Date(view, "validity_start", node.Validity?.Start);
        Date(view, "validity_end", node.Validity?.End);
    }

    private static void Date(PythonDictionary view, string key, FeedDate? date)
    {
        if (date is null) return;
        view[key] = date.Text;
        view[key + "_parsed"] = date.Instant is { } at
            ? new object?[] { (long)at.Year, (long)at.Month, (long)at.Day, (long)at.Hour, (long)at.Minute, (long)at.Second, ((long)at.DayOfWeek + 6) % 7, (long)at.DayOfYear, 0L }
            : null;
    }

    private static void Text(PythonDictionary view, string key, FeedText? text)
    {
        if (text is null) return;
        view[key] = text.Value;
        view[key + "_detail"] = Detail(text);
    }

    private static PythonDictionary Detail(FeedText text)
    {
        var view = new PythonDictionary { ["value"] = text.Value, ["type"] = text.MediaType, ["language"] = text.Language, ["base"] = text.Base ?? string.Empty };
        view.Put("src", text.Source);
        return view;
    }

    private static PythonDictionary Picture(FeedImage image)
    {
        var view = Node(image);
        Text(view, "subtitle", image.Description);
        view.Put("href", image.Href);
        view.Put("name", image.Name);
        view.Put("width", (long?)image.Width);
        view.Put("height", (long?)image.Height);
        return view;
    }

    private static object Extension(FeedExtension extension)
    {
        if (extension.Attributes.Count == 0) return extension.Text;
        var view = new PythonDictionary();
        foreach (var (name, value) in extension.Attributes) view[name == "url" ? "href" : name] = value;
        return view;
    }

    private static PythonDictionary Person(FeedPerson person) => Filled(("name", person.Name), ("email", person.Email), ("href", person.Uri));

    private static PythonDictionary Link(FeedLink link) =>
        Filled(("href", link.Href), ("rel", link.Rel), ("type", link.Type), ("title", link.Title), ("hreflang", link.Hreflang), ("length", link.Length));

    private static PythonDictionary Filled(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var view = new PythonDictionary();
        foreach (var (key, value) in pairs) view.Put(key, value);
        return view;
    }
}
