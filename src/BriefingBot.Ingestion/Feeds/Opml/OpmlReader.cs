using BriefingBot.Ingestion.Feeds.Charsets;
using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Opml;

/// <summary>Reads OPML 1.0 and 2.0 as feed readers export it, well-formed or not. Never throws.</summary>
public static class OpmlReader
{
    private const int MostFeeds = 10_000;
    private const int MostSkipped = 100;
    private const int LongestText = 500;

    public static OpmlResult Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > FeedLimits.Bytes) return Failed($"The list has {body.Length} bytes; at most {FeedLimits.Bytes} are read.");
        var document = MarkupReader.Read(FeedDecoder.Decode(body.Span, null, transported: false).Text);
        var root = document.Roots.FirstOrDefault(element => element.LocalName == "opml");
        if (root is null) return Failed("This is no OPML: its root is not 'opml'.");
        var reading = new Reading();
        foreach (var part in Children(root, "body")) reading.Visit(part, []);
        var title = Children(root, "head").SelectMany(head => Children(head, "title")).FirstOrDefault()?.OwnText().Trim();
        return new OpmlResult(string.IsNullOrEmpty(title) ? null : Shorten(title), reading.Feeds, null, reading.Skipped);
    }

    private static OpmlResult Failed(string problem) => new(null, [], problem, []);

    private static IEnumerable<MarkupElement> Children(MarkupElement element, string name) =>
        element.Children.OfType<MarkupElement>().Where(child => child.LocalName == name);

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText];

    private sealed class Reading
    {
        private readonly HashSet<Uri> _seen = [];

        public List<OpmlFeed> Feeds { get; } = [];

        public List<string> Skipped { get; } = [];

        /// <summary>An outline with an address is a feed, any other one a folder.</summary>
        public void Visit(MarkupElement parent, IReadOnlyList<string> folders)
        {
            foreach (var outline in Children(parent, "outline"))
            {
                var name = Shorten((outline.Attribute("title") ?? outline.Attribute("text") ?? string.Empty).Trim());
                if (outline.Attribute("xmlurl") is { Length: > 0 } address) Add(outline, address.Trim(), name, folders);
                Visit(outline, name.Length == 0 || outline.Attribute("xmlurl") is not null ? folders : [.. folders, name]);
            }
        }

        private void Add(MarkupElement outline, string address, string name, IReadOnlyList<string> folders)
        {
            if (WebAddress(address) is not { } url) Skip($"'{Shorten(address)}' is not a web address (http or https).");
            else if (Feeds.Count >= MostFeeds) Skip($"'{url}' is past the first {MostFeeds} feeds.");
            else if (_seen.Add(url))
                Feeds.Add(new OpmlFeed(url, name.Length == 0 ? url.AbsoluteUri : name, WebAddress(outline.Attribute("htmlurl")), Categories(outline, folders)));
        }

        private void Skip(string sentence)
        {
            if (Skipped.Count < MostSkipped) Skipped.Add(sentence);
        }

        /// <summary>The category attribute holds paths separated by commas; a path's last part is its name (OPML 2.0).</summary>
        private static List<string> Categories(MarkupElement outline, IReadOnlyList<string> folders)
        {
            var named = (outline.Attribute("category") ?? string.Empty).Split(',', 50)
                .Select(path => path.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault())
                .OfType<string>();
            return folders.Concat(named).Select(Shorten).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        }

        private static Uri? WebAddress(string? text) =>
            Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }
}
