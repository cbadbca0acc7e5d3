using System.Buffers;
using System.Text;

namespace BriefingBot.Ingestion.Fetching.Text;

/// <summary>Finds the charset that a document's own beginning declares: an XML declaration or an HTML meta element.</summary>
internal static class DeclaredCharset
{
    /// <summary>The HTML standard's prescan looks at 1024 bytes; real pages put scripts first, so four times as many are read.</summary>
    private const int Window = 4096;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"'>;/ \t\r\n\f?");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return XmlDeclaration(head) ?? MetaElement(head);
    }

    private static string? XmlDeclaration(string head)
    {
        var text = head.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.IndexOf('>');
        return end < 0 ? null : Value(text[..end], "encoding");
    }

    private static string? MetaElement(string head)
    {
        var rest = head.AsSpan();
        while (NextTag(ref rest) is { IsEmpty: false } tag)
        {
            if (IsMeta(tag) && Value(tag, "charset") is { } charset)
            {
                return charset;
            }
        }

        return null;
    }

    /// <summary>Takes the next tag; comments are skipped whole, so that a charset inside one is not believed.</summary>
    private static ReadOnlySpan<char> NextTag(ref ReadOnlySpan<char> rest)
    {
        while (true)
        {
            var start = rest.IndexOf('<');
            if (start < 0)
            {
                return [];
            }

            rest = rest[start..];
            var comment = rest.StartsWith("<!--", StringComparison.Ordinal);
            var end = comment ? rest.IndexOf("-->", StringComparison.Ordinal) : rest.IndexOf('>');
            if (end < 0)
            {
                return [];
            }

            var tag = rest[..end];
            rest = rest[(end + 1)..];
            if (!comment)
            {
                return tag;
            }
        }
    }

    private static bool IsMeta(ReadOnlySpan<char> tag) =>
        tag.Length > 5 && tag.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(tag[5]);

    /// <summary>Reads name=value, quoted or not; also inside an attribute, as in content="text/html; charset=utf-8".</summary>
    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        while (tag.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            tag = tag[(at + name.Length)..].TrimStart();
            if (tag.StartsWith('='))
            {
                var value = tag[1..].TrimStart().TrimStart("\"'").TrimStart();
                var end = value.IndexOfAny(ValueEnds);
                return (end < 0 ? value : value[..end]).ToString();
            }
        }

        return null;
    }
}
