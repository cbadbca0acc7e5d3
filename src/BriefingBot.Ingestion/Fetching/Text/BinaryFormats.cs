namespace BriefingBot.Ingestion.Fetching.Text;

/// <summary>Tells bytes that are no text from text, by the signatures of common formats and by control bytes.</summary>
internal static class BinaryFormats
{
    /// <summary>How many bytes are looked at for control bytes.</summary>
    private const int Window = 4096;

    private static readonly (byte[] Signature, int Offset, string Name)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"),
        ([.. "GIF8"u8], 0, "a GIF picture"),
        ([.. "WEBP"u8], 8, "a WebP picture"),
        ([(byte)'I', (byte)'I', 0x2A, 0], 0, "a TIFF picture"),
        ([(byte)'M', (byte)'M', 0, 0x2A], 0, "a TIFF picture"),
        ([0, 0, 1, 0], 0, "an icon"),
        ([.. "%PDF-"u8], 0, "a PDF document"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Microsoft Office document"),
        ([(byte)'P', (byte)'K', 3, 4], 0, "a ZIP archive or an office document"),
        ([0x1F, 0x8B, 8], 0, "a gzip archive"),
        ([(byte)'B', (byte)'Z', (byte)'h'], 0, "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], 0, "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], 0, "a 7z archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "a Zstandard archive"),
        ([.. "Rar!"u8], 0, "a RAR archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "a program"),
        ([0, (byte)'a', (byte)'s', (byte)'m'], 0, "a WebAssembly program"),
        ([.. "SQLite format 3\0"u8], 0, "an SQLite database"),
        ([.. "OggS"u8], 0, "an Ogg recording"),
        ([.. "fLaC"u8], 0, "a FLAC recording"),
        ([.. "ID3"u8], 0, "an MP3 recording"),
        ([.. "ftyp"u8], 4, "an MP4 film or picture"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a Matroska or WebM film"),
        ([.. "wOFF"u8], 0, "a font"),
        ([.. "wOF2"u8], 0, "a font"),
    ];

    /// <summary>Says in words what the bytes look like ("a PNG picture"), or null for what may be text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, offset, name) in Signatures)
        {
            if (bytes.Length >= offset + signature.Length && bytes.Slice(offset, signature.Length).SequenceEqual(signature))
            {
                // "BZh", "ID3" and "ftyp" are letters: text that begins so has no control bytes after them.
                return IsLetters(signature) && !HasControlBytes(bytes) ? null : name;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the beginning holds bytes that no text encoding of the web but UTF-16 uses: the "binary data byte" of the
    /// WHATWG MIME Sniffing Standard, section 7.1, less ESC, which ISO-2022-JP needs.
    /// </summary>
    public static bool HasControlBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes[..Math.Min(bytes.Length, Window)])
        {
            if (value is <= 0x08 or 0x0B or (>= 0x0E and <= 0x1A) or (>= 0x1C and <= 0x1F))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetters(ReadOnlySpan<byte> signature) => !signature.ContainsAnyExceptInRange((byte)' ', (byte)'~') && signature.Length <= 4;
}
