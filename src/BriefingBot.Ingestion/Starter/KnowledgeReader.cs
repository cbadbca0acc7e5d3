using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>
/// Reads the starter knowledge: sources.yaml, groups.yaml, attacks.yaml and claims.yaml of one folder. All four are read
/// and checked whole; one fault in any of them keeps everything out, and every fault is told at once.
/// </summary>
public static class KnowledgeReader
{
    /// <summary>How many faults a result lists; it counts them all.</summary>
    public const int MostFaults = 100;

    /// <summary>The files that make up the knowledge, in the order in which they are read.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [SourcesFile.Name, GroupsFile.Name, AttacksFile.Name, ClaimsFile.Name];

    /// <summary>Reads the files of a folder. A missing or unreadable file is a fault of the result, never an exception.</summary>
    public static KnowledgeReadResult Read(string directory)
    {
        var faults = new FaultLog();
        var roots = FileNames.Select(name => ReadRoot(directory, name, faults)).ToArray();
        // A file that is no YAML would only make every reference to it a fault of the others.
        var bundle = faults.Count == 0 ? Assemble(roots!, faults) : null;
        return new KnowledgeReadResult(faults.Count == 0 ? bundle : null, faults.Kept, faults.Count);
    }

    private static YamlMap? ReadRoot(string directory, string name, FaultLog faults)
    {
        try
        {
            var path = Path.Combine(directory, name);
            if (!File.Exists(path))
                faults.Add(name, 0, $"is missing from {directory}");
            else if (new FileInfo(path).Length > 4L * YamlTreeReader.MostCharacters)
                faults.Add(name, 0, $"is too large; at most {YamlTreeReader.MostCharacters} characters are read");
            else
                return YamlTreeReader.Read(name, File.ReadAllText(path), faults);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(name, 0, $"cannot be read from {directory}; check that it is a file that the program may read");
        }
        return null;
    }

    private static KnowledgeBundle Assemble(IReadOnlyList<YamlMap> roots, FaultLog faults)
    {
        var catalog = SourcesFile.Read(roots[0], faults);
        var citations = new CitationReader(catalog);
        var groups = new GroupGraph(new GroupsFile(citations, faults).Read(roots[1]), faults).Build();
        var groupsById = groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        var attributions = new AttributionReader(citations, groupsById, faults);
        var attacks = new AttacksFile(citations, attributions, new TollReader(citations, catalog, faults), faults).Read(roots[2]);
        var claims = new ClaimsFile(citations, groupsById, attacks, faults).Read(roots[3]);
        return new KnowledgeBundle([.. catalog.Sources.Values], [.. catalog.Documents.Values], groups, claims, [.. attacks.Values]);
    }
}
