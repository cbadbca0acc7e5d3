using System.Text;
using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Turns markup that stands unescaped in a feed back into text.</summary>
internal static class InlineMarkup
{
    /// <summary>Serialises the children; a type that promised no markup becomes XHTML, except that a lone div around escaped text does not count.</summary>
    public static string Read(MarkupElement element, ref string type, bool dropEnclosingDiv)
    {
        if (!MediaTypes.IsXml(type) && OnlyDivs(element)) return DivText(element);
        if (!MediaTypes.IsXml(type)) type = "application/xhtml+xml";
        var children = dropEnclosingDiv && type == "application/xhtml+xml" ? WithoutDiv(element) : element.Children;
        var output = new StringBuilder();
        foreach (var child in children) Write(output, child);
        return output.ToString();
    }

    public static string Escape(string text)
    {
        return text.AsSpan().IndexOfAny('<', '>', '&') < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private static bool OnlyDivs(MarkupElement element) =>
        element.Children.OfType<MarkupElement>().All(child => child.LocalName == "div" && !child.HasElements);

    private static string DivText(MarkupElement element) =>
        string.Concat(element.Children.Select(child => child is MarkupElement div ? div.OwnText() : ((MarkupText)child).Value));

    /// <summary>RFC 4287, 3.1.1.3: the div around XHTML content is not part of it.</summary>
    private static List<MarkupNode> WithoutDiv(MarkupElement element)
    {
        MarkupElement? only = null;
        foreach (var child in element.Children)
        {
            if (child is MarkupText text && string.IsNullOrWhiteSpace(text.Value)) continue;
            if (only is not null || child is not MarkupElement { LocalName: "div" } div) return element.Children;
            only = div;
        }

        return only?.Children ?? element.Children;
    }

    private static void Write(StringBuilder output, MarkupNode node)
    {
        if (node is MarkupText text)
        {
            output.Append(Escape(text.Value));
            return;
        }

        var element = (MarkupElement)node;
        output.Append('<').Append(element.LocalName);
        foreach (var (name, value) in element.Attributes)
            output.Append(' ').Append(name).Append("=\"").Append(Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        output.Append('>');
        foreach (var child in element.Children) Write(output, child);
        output.Append("</").Append(element.LocalName).Append('>');
    }
}
