using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads sources.yaml.</summary>
internal static class SourcesFile
{
    public const string Name = "sources.yaml";

    public static SourceCatalog Read(YamlMap root, FaultLog faults)
    {
        var catalog = new SourceCatalog();
        var file = new RecordReader(Name, "this file", root, faults, "sources", "documents");
        foreach (var value in file.Values("sources"))
            ReadSource(value, catalog, faults);
        foreach (var value in file.Values("documents"))
            ReadDocument(value, catalog, faults);
        return catalog;
    }

    private static void ReadSource(YamlValue value, SourceCatalog catalog, FaultLog faults)
    {
        var record = new RecordReader(Name, "a source", value, faults, "id", "name", "kind", "family", "reliability", "url", "entry-url", "country");
        var source = new Source(
            FieldForms.Id(record, "id"),
            record.Text("name"),
            record.RequiredChoice("kind", Words.SourceKinds),
            record.Text("family"),
            record.Choice("reliability", Words.Reliabilities, Reliability.F),
            FieldForms.Url(record, "url"),
            FieldForms.Country(record, "country"));
        if (source.Id.Length > 0 && !catalog.Sources.TryAdd(source.Id, source))
            record.Fault(record.LineOf("id"), $"the source \"{source.Id}\" is already there");
        if (EntryAddress.Pattern(record) is { } pattern)
            catalog.EntryAddresses.TryAdd(source.Id, pattern);
    }

    private static void ReadDocument(YamlValue value, SourceCatalog catalog, FaultLog faults)
    {
        var record = new RecordReader(Name, "a document", value, faults, "id", "source", "title", "published", "certainty", "url");
        var id = record.Text("id");
        var source = record.Text("source");
        if (source.Length > 0 && !catalog.Sources.ContainsKey(source))
            record.Fault(record.LineOf("source"), $"there is no source \"{source}\"");
        if (id.Contains(' ', StringComparison.Ordinal))
            record.Fault(record.LineOf("id"), $"a document's id has no space, as in 003_fd15be708b9313e8; this is \"{id}\"");
        // The certainty is for the reader of the file; a date without it would look exact.
        record.Text("certainty");
        var document = new CitedDocument(id, source, record.Optional("title"), Published(record), FieldForms.Url(record, "url"));
        if (id.Length > 0 && (catalog.Sources.ContainsKey(id) || !catalog.Documents.TryAdd(id, document)))
            record.Fault(record.LineOf("id"), $"a source or document \"{id}\" is already there");
    }

    private static PublicationTime? Published(RecordReader record)
    {
        if (record.Optional("published") is not { } text)
            return null;
        if (PublicationTime.TryParse(text, out var time))
            return time;
        record.Fault(record.LineOf("published"), $"\"{text}\" is not a time such as 2024-03-28 or 2024-03-28T14:20:00Z");
        return null;
    }
}
