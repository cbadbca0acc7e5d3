using System.IO.Compression;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>Reads a file whole within a limit, unpacking "page.html.gz". The length that a file claims is not believed: a device or a pipe claims none.</summary>
internal static class FileBytes
{
    public static bool IsPacked(string file) => Path.GetExtension(file).Equals(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the file, unpacked, is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(string file, long limit, CancellationToken cancellation)
    {
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        await using Stream content = IsPacked(file) ? new GZipStream(source, CompressionMode.Decompress) : source;
        var read = new MemoryStream();
        var piece = new byte[81_920];
        while (await content.ReadAsync(piece, cancellation) is > 0 and var count)
        {
            if (read.Length + count > limit)
                return null;
            read.Write(piece, 0, count);
        }
        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }
}
