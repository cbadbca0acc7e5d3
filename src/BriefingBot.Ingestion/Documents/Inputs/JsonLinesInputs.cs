using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>Documents as JSON Lines: <c>{"id","text" or "html","title"?,"outlet"?,"published"?,"url"?}</c>. A bad line is passed over and said, the rest goes on.</summary>
public static class JsonLinesInputs
{
    private const string Form = "a line is {\"id\",\"text\" or \"html\",\"title\"?,\"outlet\"?,\"published\"?,\"url\"?}";

    public static async IAsyncEnumerable<RawInput> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Open(path) is not { } file)
        {
            yield return RawInput.Skipped(path, "cannot be read; check that this user may read it");
            yield break;
        }
        using (file)
        {
            await foreach (var input in ReadAsync(file, path, cancellation))
                yield return input;
        }
    }

    private static StreamReader? Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static async IAsyncEnumerable<RawInput> ReadAsync(TextReader input, string origin, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new BoundedLineReader(input);
        for (var number = 1; await lines.ReadAsync(cancellation) is { } line; number++)
        {
            if (line.Text is null)
                yield return RawInput.Skipped($"{origin}:{number}", "is longer than 8,000,000 characters; split the document");
            else if (!string.IsNullOrWhiteSpace(line.Text))
                yield return Parse(line.Text, $"{origin}:{number}");
        }
    }

    private static RawInput Parse(string line, string origin)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (JsonFields.Of(json.RootElement) is not { } fields)
                return RawInput.Skipped(origin, $"is not a JSON object; {Form}");
            var html = fields.Text("html");
            if ((html ?? fields.Text("text")) is not { } text)
                return RawInput.Skipped(origin, $"has neither \"text\" nor \"html\"; {Form}");
            var (published, fault) = fields.Published();
            if (fault is not null)
                return RawInput.Skipped(origin, fault);
            if (fields.Text("id") is null && fields.Url() is null)
                return RawInput.Skipped(origin, $"has neither \"id\" nor \"url\"; {Form}");
            return RawInput.Of(new RawDocument(fields.Text("id"), origin, Encoding.UTF8.GetBytes(text), html is null ? RawForm.Text : RawForm.Html)
            {
                Charset = "utf-8",
                Title = fields.Text("title"),
                Outlet = fields.Outlet(),
                Published = published,
                Url = fields.Url(),
            });
        }
        catch (JsonException)
        {
            return RawInput.Skipped(origin, $"is not JSON, or nested too deep; {Form}");
        }
    }
}
