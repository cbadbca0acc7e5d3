using System.Globalization;
using System.Text;
using System.Xml;

namespace BriefingBot.Ingestion.Feeds.Opml;

/// <summary>Writes OPML 2.0 that feed readers take: feeds grouped by their first category, the others in the category attribute.</summary>
public static class OpmlWriter
{
    /// <param name="title">Title of the list.</param>
    /// <param name="feeds">The feeds, in the order to keep.</param>
    /// <param name="created">Date to put into the head.</param>
    public static byte[] Write(string title, IEnumerable<OpmlFeed> feeds, DateTimeOffset created)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var writer = XmlWriter.Create(output, settings))
        {
            writer.WriteStartElement("opml");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteStartElement("head");
            writer.WriteElementString("title", Legal(title));
            writer.WriteElementString("dateCreated", created.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
            writer.WriteStartElement("body");
            foreach (var group in feeds.GroupBy(feed => feed.Categories.Count > 0 ? feed.Categories[0] : null, StringComparer.OrdinalIgnoreCase)) WriteGroup(writer, group);
        }

        return output.ToArray();
    }

    private static void WriteGroup(XmlWriter writer, IGrouping<string?, OpmlFeed> group)
    {
        if (group.Key is not null)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("text", Legal(group.Key));
        }

        foreach (var feed in group) WriteFeed(writer, feed);
        if (group.Key is not null) writer.WriteEndElement();
    }

    private static void WriteFeed(XmlWriter writer, OpmlFeed feed)
    {
        writer.WriteStartElement("outline");
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", Legal(feed.Title));
        writer.WriteAttributeString("title", Legal(feed.Title));
        writer.WriteAttributeString("xmlUrl", feed.XmlUrl.AbsoluteUri);
        if (feed.HtmlUrl is not null) writer.WriteAttributeString("htmlUrl", feed.HtmlUrl.AbsoluteUri);

        // Commas and slashes part categories, so they cannot be in one.
        var more = feed.Categories.Skip(1).Select(category => Legal(category).Replace(',', ' ').Replace('/', ' ')).ToList();
        if (more.Count > 0) writer.WriteAttributeString("category", string.Join(',', more));
        writer.WriteEndElement();
    }

    /// <summary>Titles come from outside, and XML has no way to write most control characters or half a surrogate pair.</summary>
    private static string Legal(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c))) return text;
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) legal.Append(rune.ToString());
        return legal.ToString();
    }
}
