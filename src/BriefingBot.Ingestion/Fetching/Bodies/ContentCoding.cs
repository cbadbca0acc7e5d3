using System.IO.Compression;

namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>The content codings of HTTP (RFC 9110, 8.4.1): gzip, deflate, br.</summary>
internal static class ContentCoding
{
    public const string Accepted = "gzip, deflate, br";

    /// <summary>A body coded more often than this is an attack: each layer multiplies.</summary>
    private const int MostLayers = 2;

    /// <summary>Wraps a body in the decoders that its Content-Encoding names, the one applied last first.</summary>
    public static async ValueTask<Stream> DecodeAsync(Stream body, string? header, CancellationToken cancellation)
    {
        var codings = (header ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var layers = codings.Where(coding => !IsNone(coding)).Reverse().ToList();
        if (layers.Count > MostLayers)
        {
            throw new BodyException(FetchFailure.Encoding, $"compressed its answer {layers.Count} times over");
        }

        foreach (var coding in layers)
        {
            body = await UnwrapAsync(body, coding.ToLowerInvariant(), cancellation);
        }

        return body;
    }

    private static async ValueTask<Stream> UnwrapAsync(Stream body, string coding, CancellationToken cancellation) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => await DeflateAsync(body, cancellation),
        _ => throw new BodyException(FetchFailure.Encoding, $"compressed its answer in a way that was not asked for; understood are {Accepted}"),
    };

    /// <summary>"deflate" means zlib, but some servers send the bare form: the first two bytes tell (RFC 1950, 2.2).</summary>
    private static async ValueTask<Stream> DeflateAsync(Stream body, CancellationToken cancellation)
    {
        var head = new byte[2];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        var whole = new PrefixedStream(head.AsMemory(0, length), body);
        var zlib = length == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        return zlib ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }

    /// <summary>Some servers write a charset or "none" into Content-Encoding; the body is then plain.</summary>
    private static bool IsNone(string coding) => coding.ToLowerInvariant() is "identity" or "none" or "utf-8" or "utf8" or "8bit" or "binary";
}
