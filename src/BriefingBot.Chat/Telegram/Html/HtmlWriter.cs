using System.Text;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>
/// Writes formatted text in the HTML that Telegram takes (Bot API, "HTML style"). Nothing can go in but text, which is escaped, and
/// tags of this class, which close in the order in which they opened: the markup is right by construction.
/// </summary>
internal static class HtmlWriter
{
    private readonly record struct Tag(string Name, string Attributes = "");

    public static string Write(FormattedText text)
    {
        var html = new StringBuilder(text.Length + 64);
        var open = new List<Tag>();
        foreach (var run in text.Runs)
        {
            var wanted = Tags(run.Format);
            var shared = open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
            Close(html, open, shared);
            foreach (var tag in wanted.Skip(shared))
            {
                html.Append('<').Append(tag.Name).Append(tag.Attributes).Append('>');
                open.Add(tag);
            }
            Escape(html, run.Text);
        }
        Close(html, open, 0);
        return html.ToString();
    }

    // From the outside in. Telegram nests nothing inside monospaced text.
    private static List<Tag> Tags(TextFormat format)
    {
        var tags = new List<Tag>(4);
        if (format.Quote != QuoteFormat.None)
            tags.Add(new Tag("blockquote", format.Quote == QuoteFormat.Expandable ? " expandable" : ""));
        if (format.Monospaced)
        {
            tags.Add(new Tag("pre"));
            return tags;
        }
        if (format.Link is { } link)
            tags.Add(new Tag("a", $" href=\"{Escaped(link)}\""));
        if (format.Bold)
            tags.Add(new Tag("b"));
        if (format.Italic)
            tags.Add(new Tag("i"));
        return tags;
    }

    private static void Close(StringBuilder html, List<Tag> open, int keep)
    {
        while (open.Count > keep)
        {
            html.Append("</").Append(open[^1].Name).Append('>');
            open.RemoveAt(open.Count - 1);
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Escape(escaped, text);
        return escaped.ToString();
    }

    private static void Escape(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }
}
