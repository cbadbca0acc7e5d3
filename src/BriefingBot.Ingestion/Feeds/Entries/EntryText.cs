using System.Net;
using System.Text;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Entries;

/// <summary>The texts of an entry: what they say without markup, and which of them is the whole article.</summary>
internal static class EntryText
{
    // Teasers are a few hundred characters; short reports have some 1,500.
    private const int WholeArticle = 2_500;
    private const int LeastArticle = 200;

    private static readonly string[] TeaserEnds = ["…", "...", "[…]", "[...]", "read more", "continue reading", "read the full story", "read more »", "read more →"];

    /// <summary>The text without markup on one line, cut to a length; null where nothing is left.</summary>
    public static string? Plain(FeedText? text, int longest)
    {
        if (text is null)
            return null;
        var plain = string.Join(' ', (text.IsHtml ? WithoutMarkup(text.Value) : text.Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length == 0 ? null : plain.Length > longest ? plain[..longest].TrimEnd() : plain;
    }

    /// <summary>The entry's content where it is clearly the whole article, so that the page need not be asked for.</summary>
    public static FeedText? Whole(ParsedEntry entry) =>
        entry.Contents.Where(c => c.Source is null && IsText(c)).MaxBy(c => c.Value.Length) is { } content
        && Plain(content, int.MaxValue) is { Length: >= WholeArticle } plain && !TeaserEnds.Any(end => plain.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? content
            : null;

    /// <summary>The longest text that the entry has, where it says enough to stand for the article.</summary>
    public static FeedText? Best(ParsedEntry entry) =>
        entry.Contents.Append(entry.Description).OfType<FeedText>().Where(c => c.Source is null && IsText(c)).MaxBy(c => c.Value.Length) is { } text
        && Plain(text, int.MaxValue) is { Length: >= LeastArticle }
            ? text
            : null;

    /// <summary>A page around the text, for the one reader of articles.</summary>
    public static string Page(ParsedEntry entry, FeedText text)
    {
        var title = WebUtility.HtmlEncode(Plain(entry.Title, 500) ?? "");
        var body = text.IsHtml ? text.Value : string.Concat(text.Value.Split("\n\n").Select(p => $"<p>{WebUtility.HtmlEncode(p.Trim())}</p>"));
        return $"<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>";
    }

    private static bool IsText(FeedText text) => text.IsHtml || text.MediaType.StartsWith("text/", StringComparison.Ordinal);

    private static string WithoutMarkup(string html)
    {
        var plain = new StringBuilder(html.Length);
        var tokens = new HtmlTokenizer(html);
        while (tokens.Next(out var token))
        {
            if (token.Kind == HtmlTokenKind.Text)
                plain.Append(HtmlText.Decode(token.Text));
            else if (token.Kind is HtmlTokenKind.Start or HtmlTokenKind.End && IsBlock(token.Text))
                plain.Append(' ');
        }
        return plain.ToString();
    }

    private static bool IsBlock(string name) => name is "p" or "br" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "td" or "blockquote" or "figure" or "figcaption";
}
