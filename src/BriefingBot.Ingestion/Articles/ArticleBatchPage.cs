using System.IO.Compression;
using System.Text.Json;
using BriefingBot.Ingestion.Fetching.Text;

namespace BriefingBot.Ingestion.Articles;

/// <summary>One line of a batch: a page or where it is, or what is wrong with the line.</summary>
internal sealed record ArticleBatchPage(string Id, string? Html, string? Path, Uri? Url, string? Fault)
{
    private const int MaxBytes = 32 << 20;

    public static ArticleBatchPage Parse(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Parse(document.RootElement, number)
                : Faulty("", $"Line {number} is not a JSON object; give one with \"id\" and \"html\" or \"path\".");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return Faulty("", $"Line {number} is not valid JSON; give one object a line with \"id\" and \"html\" or \"path\".");
        }
    }

    public async Task<ArticleBatchPage> LoadAsync(string baseDirectory, CancellationToken cancellation)
    {
        if (Html is not null)
            return this;
        try
        {
            var bytes = await ReadAsync(System.IO.Path.Combine(baseDirectory, Path!), cancellation);
            if (bytes is null)
                return this with { Fault = $"\"{Path}\" is larger than {MaxBytes >> 20} MiB, more than any article page." };
            var text = TextDecoding.Decode(bytes);
            return text.Fault is { } fault ? this with { Fault = $"\"{Path}\" {fault}." } : this with { Html = text.Text };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            return this with { Fault = Sentence(exception) };
        }
    }

    private string Sentence(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"There is no file \"{Path}\".",
        InvalidDataException => $"\"{Path}\" ends in .gz but is not gzip.",
        _ => $"\"{Path}\" cannot be read.",
    };

    private static ArticleBatchPage Parse(JsonElement line, int number)
    {
        var id = Text(line, "id");
        if (string.IsNullOrWhiteSpace(id))
            return Faulty("", $"Line {number} has no \"id\".");
        var (html, path) = (Text(line, "html"), Text(line, "path"));
        if (html is null && string.IsNullOrWhiteSpace(path))
            return Faulty(id, "The line has neither \"html\" nor \"path\".");
        var address = Text(line, "url");
        if (address is null)
            return new ArticleBatchPage(id, html, path, null, null);
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new ArticleBatchPage(id, html, path, url, null)
            : Faulty(id, "The \"url\" is not an http or https address.");
    }

    private static ArticleBatchPage Faulty(string id, string fault) => new(id, null, null, null, fault);

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;

    /// <returns>Null when there are more bytes than a page may have, counted after unpacking.</returns>
    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        await using Stream source = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + count > MaxBytes)
                return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
