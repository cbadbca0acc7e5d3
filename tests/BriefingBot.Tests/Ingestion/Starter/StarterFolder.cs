using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Tests.Ingestion.Starter;

/// <summary>A small, sound set of starter files in a folder of its own; a test spoils one of them.</summary>
internal sealed class StarterFolder : IDisposable
{
    public const string Sources = """
        sources:
          - id: herald
            name: The Herald
            kind: outlet
            family: herald
          - id: some-list
            name: Some list
            kind: public-list
            family: some-list
        documents:
          - id: doc1
            source: herald
            published: 2024-03-28
            certainty: printed
        """;

    public const string Groups = """
        groups:
          - id: reds
            name: Red Army
            kind: insurgent group
            countries: [AF]
            from: some-list 1
            aliases:
              doc1 paragraph 2: [The Reds]
            relations:
              - { kind: part-of, group: greens, from: some-list 1 }
          - id: greens
            name: Green Front
            kind: coalition
            countries: [AF, PK]
            from: [some-list 2, doc1 paragraph 3]
        """;

    public const string Attacks = """
        attacks:
          - id: bridge-2024
            title: Bridge bombing
            names: [the bridge]
            date: 2024-03
            place: { name: Bridge, country: AF, lat: 34.5, lon: 69.2, precision: city }
            type: bombing
            suicide: no
            status: accomplished
            actor: group
            from: doc1 paragraph 1
            attributions:
              - { group: reds, stance: claimed, by: Red Army, from: doc1 paragraph 1 }
            toll:
              - { measure: killed, words: at least 3, qualifier: at-least, low: 3, from: doc1 paragraph 1 }
        """;

    public const string Claims = """
        claims:
          - group: reds
            attribute: founded
            value: "2015"
            from: doc1 paragraph 4
          - { person: Jane Roe, attribute: status, value: Their leader, from: doc1 caption 1 }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starter-");

    public StarterFolder()
    {
        Write("sources.yaml", Sources);
        Write("groups.yaml", Groups);
        Write("attacks.yaml", Attacks);
        Write("claims.yaml", Claims);
    }

    public string FullName => _folder.FullName;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(FullName, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(FullName, file));

    public KnowledgeReadResult Read() => KnowledgeReader.Read(FullName);

    /// <summary>The faults, as written, after one piece of one file is replaced.</summary>
    public string[] FaultsWith(string file, string piece, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(FullName, file));
        text.ShouldContain(piece);
        Write(file, text.Replace(piece, replacement));
        var result = Read();
        result.Bundle.ShouldBeNull();
        return [.. result.Faults.Select(f => f.ToString())];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
