using System.Text;
using System.Text.Unicode;

namespace BriefingBot.Ingestion.Fetching.Text;

/// <summary>
/// Turns bytes from outside into text. The order of trust is that of the WHATWG standards: byte order mark, charset of the HTTP
/// header, the document's own declaration, then UTF-8 where the bytes are valid UTF-8, else windows-1252. Malformed bytes become
/// U+FFFD; nothing is thrown.
/// </summary>
internal static class TextDecoding
{
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? httpCharset = null)
    {
        if (ByteOrderMark(bytes) is var (marked, length))
        {
            return Read(bytes[length..], marked);
        }

        var encoding = Choose(bytes, httpCharset);
        if (!IsUtf16(encoding) && Fault(bytes) is { } fault)
        {
            return new DecodedText(string.Empty, encoding.WebName, fault);
        }

        return Read(bytes, encoding);
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? httpCharset)
    {
        var valid = Utf8.IsValid(bytes);
        var encoding = CharsetLabels.Find(httpCharset) ?? Declared(bytes) ?? (valid ? Encoding.UTF8 : CharsetLabels.Windows1252);

        // Servers name a Western charset by habit. Text with letters beyond ASCII is almost never valid UTF-8 by chance.
        var western = encoding.CodePage is 1252 or 28605;
        return western && valid && !Ascii.IsValid(bytes) ? Encoding.UTF8 : encoding;
    }

    /// <summary>A declaration that could be read as ASCII is not in UTF-16, whatever it says (HTML standard, 13.2.3.2); without one the zero bytes tell.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var declared = CharsetLabels.Find(DeclaredCharset.Find(bytes));
        if (declared is not null)
        {
            return IsUtf16(declared) ? Encoding.UTF8 : declared;
        }

        return bytes switch
        {
            [(byte)'<', 0, not 0, 0, ..] => CharsetLabels.ForCodePage(1200),
            [0, (byte)'<', 0, not 0, ..] => CharsetLabels.ForCodePage(1201),
            _ => null,
        };
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (CharsetLabels.ForCodePage(1201), 2),
        [0xFF, 0xFE, ..] => (CharsetLabels.ForCodePage(1200), 2),
        _ => null,
    };

    private static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (BinaryFormats.Recognise(bytes) is { } format)
        {
            return $"is not text: it looks like {format}";
        }

        return BinaryFormats.HasControlBytes(bytes) ? "is not text: it holds control bytes, as programs and archives do" : null;
    }

    private static bool IsUtf16(Encoding encoding) => encoding.CodePage is 1200 or 1201;

    private static DecodedText Read(ReadOnlySpan<byte> bytes, Encoding encoding) => new(encoding.GetString(bytes), encoding.WebName);
}
