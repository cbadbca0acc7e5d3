using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads groups.yaml: each group by itself. What groups mean to each other is checked by <see cref="GroupGraph"/>.</summary>
internal sealed class GroupsFile(CitationReader citations, FaultLog faults)
{
    public const string Name = "groups.yaml";

    public IReadOnlyDictionary<string, GroupDraft> Read(YamlMap root)
    {
        var groups = new Dictionary<string, GroupDraft>(StringComparer.Ordinal);
        var file = new RecordReader(Name, "this file", root, faults, "groups");
        foreach (var value in file.Values("groups"))
        {
            var draft = ReadGroup(value);
            if (draft.Id.Length > 0 && !groups.TryAdd(draft.Id, draft))
                faults.Add(Name, draft.Line, $"the group \"{draft.Id}\" is already there, on line {groups[draft.Id].Line}");
        }
        return groups;
    }

    private GroupDraft ReadGroup(YamlValue value)
    {
        var record = new RecordReader(Name, "a group", value, faults, "id", "name", "kind", "countries", "from", "aliases", "relations");
        var id = FieldForms.Id(record, "id");
        var name = record.Text("name");
        var kind = record.Text("kind");
        var countries = Countries(record);
        var evidence = $"{name}: {kind}; {string.Join(", ", countries)}";
        var group = new Group(id, name, kind, countries, Aliases(record, name), [], citations.ReadFrom(record, evidence));
        return new GroupDraft(group, Relations(record, id), record.Line);
    }

    private static List<string> Countries(RecordReader record)
    {
        var countries = new List<string>();
        foreach (var code in record.Texts("countries"))
            if (FieldForms.CheckCountry(record, code.Line, code.Value) && !countries.Contains(code.Value))
                countries.Add(code.Value);
        return countries;
    }

    private List<GroupAlias> Aliases(RecordReader record, string name)
    {
        var given = new Dictionary<string, List<Citation>>(StringComparer.Ordinal);
        foreach (var entry in AliasEntries(record))
            foreach (var alias in record.TextsOf(entry.Value, "an alias"))
            {
                if (NameFold.Fold(alias.Value).Length == 0)
                    record.Fault(alias.Line, $"the alias \"{alias.Value}\" has no letter and no digit");
                if (alias.Value == name)
                    record.Fault(alias.Line, $"the alias \"{alias.Value}\" is the group's own name");
                if (!given.TryGetValue(alias.Value, out var sources))
                    given.Add(alias.Value, sources = []);
                sources.AddRange(citations.Read(record, [new YamlText(entry.Key, entry.Line)], $"{alias.Value}: {name}"));
            }
        return [.. given.Select(a => new GroupAlias(a.Key, a.Value))];
    }

    private static IReadOnlyList<YamlEntry> AliasEntries(RecordReader record)
    {
        if (record.Entry("aliases") is not { } entry)
            return [];
        if (entry.Value is YamlMap map)
            return map.Entries;
        record.Fault(entry.Line, "aliases have no source; write them under the citation that gives them, as in \"un-sc-list QDe.161: [ISIS-K]\"");
        return [];
    }

    private List<RelationDraft> Relations(RecordReader group, string id)
    {
        var relations = new List<RelationDraft>();
        foreach (var value in group.Values("relations"))
        {
            var record = new RecordReader(Name, "a relation", value, faults, "kind", "group", "from");
            var kind = record.RequiredChoice("kind", Words.Relations);
            var other = record.Text("group");
            if (other == id && id.Length > 0)
                record.Fault(record.LineOf("group"), $"\"{id}\" is related to itself");
            if (relations.Any(r => r.Kind == kind && r.GroupId == other))
                record.Fault(record.Line, $"this relation to \"{other}\" is already there");
            relations.Add(new RelationDraft(kind, other, citations.ReadFrom(record, ""), record.Line));
        }
        return relations;
    }
}
