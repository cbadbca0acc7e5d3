using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads claims.yaml: what documents say about groups, attacks and people.</summary>
internal sealed class ClaimsFile(CitationReader citations, IReadOnlyDictionary<string, Group> groups, IReadOnlyDictionary<string, Attack> attacks, FaultLog faults)
{
    public const string Name = "claims.yaml";

    private static readonly (string Key, SubjectKind Kind)[] Subjects =
        [("group", SubjectKind.Group), ("attack", SubjectKind.Attack), ("person", SubjectKind.Person)];

    public IReadOnlyList<Claim> Read(YamlMap root)
    {
        var file = new RecordReader(Name, "this file", root, faults, "claims");
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var value in file.Values("claims"))
            if (ReadClaim(value) is { } claim && !claims.TryAdd(claim.Id, claim))
                faults.Add(Name, value.Line, "this claim is already there, with the same subject, attribute, place and value");
        return [.. claims.Values];
    }

    private Claim? ReadClaim(YamlValue value)
    {
        var record = new RecordReader(Name, "a claim", value, faults, "group", "attack", "person", "attribute", "value", "by", "as-of", "from");
        var (kind, subject, subjectName) = Subject(record);
        var attribute = Attribute(record);
        var text = record.Text("value");
        var by = record.Optional("by");
        var asOf = FieldForms.Date(record, "as-of");
        var evidence = string.Join("; ", new[] { subjectName, text, by, asOf?.ToWords() }.Where(part => part is not null));
        if (citations.ReadSingle(record, evidence) is not { } citation)
            return null;
        if (citation.Kind != CitationKind.Starter)
            record.Fault(record.LineOf("from"), "a claim cites a document and its paragraph");
        var id = StableId.Of("claim", kind.ToString(), subject, attribute, citation.Document, citation.Locator, text);
        return new Claim(id, kind, subject, attribute, text, by, citation, asOf, ClaimMethod.Starter);
    }

    private (SubjectKind Kind, string Id, string Name) Subject(RecordReader record)
    {
        var given = Subjects.Where(s => record.Has(s.Key)).ToArray();
        if (given.Length != 1)
        {
            record.Fault(record.Line, "a claim is about one group, attack or person");
            return (SubjectKind.Person, "", "");
        }
        var (key, kind) = given[0];
        var id = record.Text(key);
        var name = kind switch
        {
            SubjectKind.Group => groups.GetValueOrDefault(id)?.Name,
            SubjectKind.Attack => attacks.GetValueOrDefault(id)?.Title,
            _ => id,
        };
        if (name is null && id.Length > 0)
            record.Fault(record.LineOf(key), $"there is no {key} \"{id}\"");
        return (kind, id, name ?? id);
    }

    private static string Attribute(RecordReader record)
    {
        var attribute = record.Text("attribute");
        if (attribute.Length > 0 && !ClaimAttributes.All.Contains(attribute))
            record.Fault(record.LineOf("attribute"), $"\"{attribute}\" is not an attribute; it is one of {string.Join(", ", ClaimAttributes.All)}");
        return attribute;
    }
}
