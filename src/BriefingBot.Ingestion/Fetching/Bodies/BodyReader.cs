namespace BriefingBot.Ingestion.Fetching.Bodies;

/// <summary>Reads a whole response body within its limits, decompressed.</summary>
internal static class BodyReader
{
    private const int BufferSize = 32 * 1024;

    /// <exception cref="BodyException">The body breaks a limit, or its compression is unknown or damaged.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, BodyLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > limits.Size && !limits.Cut)
        {
            throw new BodyException(
                FetchFailure.TooLarge,
                $"announced {ByteSize.Show(response.Content.Headers.ContentLength.Value)}; the limit is {ByteSize.Show(limits.Size)}");
        }

        var network = await response.Content.ReadAsStreamAsync(cancellation);
        await using var paced = new PacedStream(network, limits, clock);
        try
        {
            await using var body = await ContentCoding.DecodeAsync(paced, RawHeaders.Content(response, "Content-Encoding"), cancellation);
            return await ReadAsync(body, limits, cancellation);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            // BrotliStream reports damaged input as InvalidOperationException.
            throw new BodyException(FetchFailure.Encoding, "sent an answer whose compression is damaged", error);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream body, BodyLimits limits, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[BufferSize];
        while (await body.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            var room = limits.Size - (int)whole.Length;
            whole.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
            {
                return limits.Cut ? whole.ToArray() : throw new BodyException(FetchFailure.TooLarge, ByteSize.TooLarge(limits.Size));
            }
        }

        return whole.ToArray();
    }
}
