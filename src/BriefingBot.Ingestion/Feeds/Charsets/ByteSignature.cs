namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>What the first bytes say about the encoding (XML 1.0, appendix F).</summary>
/// <param name="Charset">Label, or null.</param>
/// <param name="Length">Bytes of the byte order mark, to be skipped.</param>
internal readonly record struct ByteSignature(string? Charset, int Length)
{
    public static ByteSignature Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0x00, 0x00, 0xFE, 0xFF])) return new("utf-32be", 4);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0x00, 0x00])) return new("utf-32le", 4);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return new("utf-16be", 2);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return new("utf-16le", 2);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return new("utf-8", 3);
        if (bytes.StartsWith<byte>([0x4C, 0x6F, 0xA7, 0x94])) return new("cp037", 0);
        if (bytes.StartsWith<byte>([0x00, 0x3C, 0x00, 0x3F])) return new("utf-16be", 0);
        if (bytes.StartsWith<byte>([0x3C, 0x00, 0x3F, 0x00])) return new("utf-16le", 0);
        if (bytes.StartsWith<byte>([0x00, 0x00, 0x00, 0x3C])) return new("utf-32be", 0);
        return bytes.StartsWith<byte>([0x3C, 0x00, 0x00, 0x00]) ? new("utf-32le", 0) : new(null, 0);
    }
}
