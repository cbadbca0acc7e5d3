using System.Text;

namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>Finds the encoding that an XML declaration names.</summary>
internal static class XmlDeclaration
{
    private const int Window = 1024;

    public static string? Charset(ReadOnlySpan<byte> bytes, string? signature)
    {
        var head = bytes[..Math.Min(bytes.Length, Window)];
        var encoding = (signature is null ? null : CharsetCatalog.Find(signature)) ?? Encoding.Latin1;
        var lenient = Encoding.GetEncoding(encoding.CodePage == 65001 ? 28591 : encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        return Named(lenient.GetString(head));
    }

    private static string? Named(string head)
    {
        if (!head.StartsWith("<?", StringComparison.Ordinal)) return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var declaration = end < 0 ? head : head[..end];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return null;
        var value = declaration.AsSpan(at + 8).TrimStart();
        if (value.IsEmpty || value[0] != '=') return null;
        value = value[1..].TrimStart();
        if (value.IsEmpty || value[0] is not ('"' or '\'')) return null;
        var close = value[1..].IndexOf(value[0]);
        return close > 0 ? value.Slice(1, close).ToString().ToLowerInvariant() : null;
    }
}
