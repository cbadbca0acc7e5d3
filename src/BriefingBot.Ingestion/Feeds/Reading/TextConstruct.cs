using System.Buffers.Text;
using System.Text;
using BriefingBot.Ingestion.Feeds.Html;
using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Reads titles, summaries, content and their like: plain, escaped, inline or in base64.</summary>
internal static class TextConstruct
{
    public static FeedText Read(in ReadingScope scope, string defaultType)
    {
        var element = scope.Element;
        var type = MediaTypes.Expand(element.Attribute("type") ?? defaultType);
        var base64 = element.Attribute("mode") == "base64" || MediaTypes.IsBinary(type);
        var value = element.HasElements ? InlineMarkup.Read(element, ref type, scope.Format == FeedFormat.Atom10) : Own(element, type);
        value = value.Trim();
        if (base64) value = FromBase64(value);
        if (!scope.IsAtom && type == "text/plain" && HtmlGuess.LooksLikeHtml(value)) type = "text/html";
        if (MediaTypes.IsHtml(type)) value = HtmlCleaner.Clean(value, scope.Base, type);
        return new FeedText(FeedString.Clean(value), type, scope.Language, scope.Base, element.Attribute("src"));
    }

    /// <summary>In XHTML a decoded "&lt;" is text, so it is escaped again before it meets real markup.</summary>
    private static string Own(MarkupElement element, string type) =>
        type == "application/xhtml+xml" ? InlineMarkup.Escape(element.OwnText()) : element.OwnText();

    private static string FromBase64(string value)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(value.Where(c => !char.IsWhiteSpace(c))));
        if (!Base64.IsValid(bytes)) return value;
        var decoded = new byte[bytes.Length];
        Base64.DecodeFromUtf8(bytes, decoded, out _, out var written);
        return System.Text.Unicode.Utf8.IsValid(decoded.AsSpan(0, written)) ? Encoding.UTF8.GetString(decoded, 0, written) : value;
    }
}
