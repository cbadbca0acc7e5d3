using System.Text.Json;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>What a manifest says of one file.</summary>
internal sealed record ManifestEntry(string? Id, string? Title, Outlet? Outlet, PublicationTime? Published, Uri? Url);

/// <summary>A manifest beside files: JSON Lines of <c>{"path","id"?,"title"?,"outlet"?,"published"?,"url"?}</c>; paths count from the manifest's folder.</summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);

    public static Manifest None { get; } = new();

    public ManifestEntry? Find(string fullPath) => _entries.GetValueOrDefault(fullPath);

    /// <summary>The manifest, and one sentence for each line that could not be read.</summary>
    public static async Task<(Manifest Manifest, IReadOnlyList<RawInput> Faults)> ReadAsync(string path, CancellationToken cancellation)
    {
        var manifest = new Manifest();
        var faults = new List<RawInput>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        using var file = File.OpenText(path);
        var lines = new BoundedLineReader(file);
        for (var number = 1; await lines.ReadAsync(cancellation) is { } line; number++)
        {
            if (line.Text is { } blank && string.IsNullOrWhiteSpace(blank))
                continue;
            if (Parse(line.Text, folder, manifest._entries) is { } problem)
                faults.Add(RawInput.Skipped($"{path}:{number}", problem));
        }
        return (manifest, faults);
    }

    private static string? Parse(string? line, string folder, Dictionary<string, ManifestEntry> entries)
    {
        try
        {
            using var json = JsonDocument.Parse(line ?? "");
            var fields = JsonFields.Of(json.RootElement);
            if (fields?.Text("path") is not { Length: > 0 } file || file.Contains('\0', StringComparison.Ordinal))
                return "has no \"path\"; a line is {\"path\",\"outlet\",\"published\",…}";
            if (fields.Published() is { Fault: { } fault })
                return fault;
            entries[Path.GetFullPath(Path.Combine(folder, file))] = new ManifestEntry(fields.Text("id"), fields.Text("title"), fields.Outlet(), fields.Published().Time, fields.Url());
            return null;
        }
        catch (JsonException)
        {
            return "is not JSON; a line is {\"path\",\"outlet\",\"published\",…}";
        }
    }
}
