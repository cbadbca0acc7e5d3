using System.Runtime.CompilerServices;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>Documents from files: one, a folder and all below it, or a pattern ("news/*.html").</summary>
public static class FileInputs
{
    /// <summary>A file is read whole up to this size, as a fetched page is.</summary>
    public const long LargestFile = 5 * 1024 * 1024;

    private static readonly HashSet<string> Passed = new(StringComparer.OrdinalIgnoreCase) { ".db", ".db-wal", ".db-shm", ".py", ".md5", ".sha256" };

    /// <summary>How many files there are to read, for the time left; the manifest is not one of them.</summary>
    public static int Count(string path, string? manifest) => Paths(path, manifest).Count();

    public static async IAsyncEnumerable<RawInput> ReadAsync(string path, string? manifestPath, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var manifest = Manifest.None;
        if (manifestPath is not null)
        {
            if (!File.Exists(manifestPath))
            {
                yield return RawInput.Skipped(manifestPath, "there is no such manifest; give the path of a JSON Lines file");
                yield break;
            }
            (manifest, var faults) = await Manifest.ReadAsync(manifestPath, cancellation);
            foreach (var fault in faults)
                yield return fault;
        }
        var any = false;
        foreach (var file in Paths(path, manifestPath))
        {
            any = true;
            if (IsJsonLines(file))
            {
                await foreach (var line in JsonLinesInputs.ReadFileAsync(file, cancellation))
                    yield return line;
                continue;
            }
            yield return await ReadOneAsync(file, IdOf(file, path), manifest.Find(Path.GetFullPath(file)), cancellation);
        }
        if (!any)
            yield return RawInput.Skipped(path, "there is no such file, folder or match; give a path, a pattern such as \"news/*.html\", an address, or - for standard input");
    }

    private static bool IsJsonLines(string file) => Path.GetExtension(file) is ".jsonl" or ".ndjson";

    private static IEnumerable<string> Paths(string path, string? manifest)
    {
        IEnumerable<string> found;
        if (File.Exists(path))
            found = [path];
        else if (Directory.Exists(path))
            found = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System });
        else
            found = Matches(path);
        var own = manifest is null ? null : Path.GetFullPath(manifest);
        // A manifest that lies in the folder describes files and is none, named or not.
        return found.Where(f => Path.GetFullPath(f) != own && Path.GetFileName(f) != "manifest.jsonl" && !Passed.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Matches(string pattern)
    {
        var name = Path.GetFileName(pattern);
        var folder = Path.GetDirectoryName(pattern) is { Length: > 0 } given ? given : ".";
        if (!name.AsSpan().ContainsAny('*', '?'))
            return [];
        var recursive = folder.EndsWith("**", StringComparison.Ordinal);
        folder = recursive ? folder[..^2].TrimEnd('/', '\\') is { Length: > 0 } root ? root : "." : folder;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, name, new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = true })
            : [];
    }

    // Two files of one name in different folders are two documents: the folder below the one named is part of the id.
    private static string IdOf(string file, string path)
    {
        var relative = Directory.Exists(path) ? Path.GetRelativePath(path, file) : Path.GetFileName(file);
        var name = Path.ChangeExtension(relative, null);
        return (FileBytes.IsPacked(relative) ? Path.ChangeExtension(name, null) : name).Replace('\\', '/');
    }

    private static async Task<RawInput> ReadOneAsync(string file, string id, ManifestEntry? entry, CancellationToken cancellation)
    {
        try
        {
            if (await FileBytes.ReadAsync(file, LargestFile, cancellation) is not { } bytes)
                return RawInput.Skipped(file, $"is larger than {LargestFile / 1024 / 1024} MiB, the most that is read of one document");
            return RawInput.Of(new RawDocument(entry?.Id ?? id, file, bytes, FormOf(file))
            {
                Title = entry?.Title,
                Outlet = entry?.Outlet,
                Published = entry?.Published,
                Url = entry?.Url,
            });
        }
        catch (InvalidDataException)
        {
            return RawInput.Skipped(file, "is not a whole gzip file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RawInput.Skipped(file, "cannot be read; check that this user may read it");
        }
    }

    private static RawForm FormOf(string file) => Path.GetExtension(FileBytes.IsPacked(file) ? Path.ChangeExtension(file, null) : file).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => RawForm.Html,
        ".txt" or ".text" or ".md" => RawForm.Text,
        _ => RawForm.Unknown,
    };
}
