using System.Text;

namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>
/// Decodes a feed's bytes. HTTP, declaration, byte order mark and, when all of them lie, a look at the bytes are tried in turn (RFC 3023 with its
/// successor RFC 7303); the first that decodes every byte wins.
/// </summary>
internal static class FeedDecoder
{
    private static readonly string[] Wide =
    [
        "u16", "utf-16", "utf16", "utf_16", "u32", "utf-32", "utf32", "utf_32", "iso-10646-ucs-2", "iso-10646-ucs-4", "csucs4", "csunicode", "ucs-2", "ucs-4",
    ];

    public static DecodedText Decode(ReadOnlySpan<byte> body, string? contentType, bool transported)
    {
        var header = ContentTypeHeader.Parse(contentType);
        var signature = ByteSignature.Of(body);
        var bytes = body[signature.Length..];
        var declared = XmlDeclaration.Charset(bytes, signature.Charset);
        if (declared is not null && signature.Charset is not null && Wide.Contains(declared)) declared = signature.Charset;
        declared = Widen(declared);
        var expected = Widen(Expected(header, declared, transported, bytes))!;
        var (text, charset) = First(bytes, [expected, declared, signature.Charset, null, "utf-8", "windows-1252", "iso-8859-2"]);
        var problem = charset == expected ? null : $"The feed is declared as {Shorten(expected)} but could only be read as {charset}.";
        if (transported && !header.IsAcceptable) problem ??= $"The content type {Shorten(header.MediaType)} is not that of a feed.";
        return new DecodedText(text, charset, problem);
    }

    private static string Expected(ContentTypeHeader header, string? declared, bool transported, ReadOnlySpan<byte> bytes)
    {
        if (header.IsApplicationXml) return header.Charset ?? declared ?? "utf-8";
        if (header.IsJson || bytes.TrimStart(" \t\r\n"u8).StartsWith("{"u8)) return header.Charset ?? "utf-8";
        if (header.IsText) return header.Charset ?? "us-ascii";
        return declared ?? (transported && header.MediaType.Length == 0 ? "iso-8859-1" : "utf-8");
    }

    private static (string Text, string Charset) First(ReadOnlySpan<byte> bytes, ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            var label = candidate ?? CharsetGuess.Of(bytes);
            if (label is not null && TryDecode(bytes, label) is { } text) return (text, label);
        }

        return (Encoding.Latin1.GetString(bytes), "iso-8859-1");
    }

    private static string? TryDecode(ReadOnlySpan<byte> bytes, string label)
    {
        try
        {
            return CharsetCatalog.Find(label)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Feeds declared GB2312 use characters that only its superset has.</summary>
    private static string? Widen(string? label) => label == "gb2312" ? "gb18030" : label;

    private static string Shorten(string label) => label.Length <= 60 ? label : label[..60];
}
