using System.Globalization;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>
/// Reads citations as the files write them: the id of a document or list, a space, and the place in it:
/// "003_fd15be708b9313e8 paragraph 3", "un-sc-list QDe.161".
/// </summary>
internal sealed class CitationReader(SourceCatalog catalog)
{
    private const int MostParagraph = 999;
    private static readonly string[] PlacesInText = ["paragraph", "caption"];

    /// <summary>The citations under "from", of which a record has at least one.</summary>
    /// <param name="evidence">The record's own words: what the mechanical check holds a sentence against.</param>
    public IReadOnlyList<Citation> ReadFrom(RecordReader record, string evidence)
    {
        if (record.Has("from"))
            return Read(record, record.Texts("from"), evidence);
        record.Fault(record.Line, $"{record.Kind} has no \"from\": the document and paragraph, or the list and entry, that say so");
        return [];
    }

    /// <summary>The one citation under "from"; null after a fault.</summary>
    public Citation? ReadSingle(RecordReader record, string evidence)
    {
        var citations = ReadFrom(record, evidence);
        if (citations.Count > 1)
            record.Fault(record.LineOf("from"), $"{record.Kind} is one voice in one place; write another one for the second place");
        return citations is [var single] ? single : null;
    }

    public IReadOnlyList<Citation> Read(RecordReader record, IReadOnlyList<YamlText> texts, string evidence)
    {
        var citations = new List<Citation>(texts.Count);
        foreach (var text in texts)
            if (Parse(record, text) is { } citation)
                citations.Add(citation with { Evidence = evidence });
        return citations;
    }

    private Citation? Parse(RecordReader record, YamlText text)
    {
        var space = text.Value.IndexOf(' ', StringComparison.Ordinal);
        var (id, place) = space < 0 ? (text.Value, "") : (text.Value[..space], text.Value[(space + 1)..]);
        if (catalog.Documents.TryGetValue(id, out var document))
            return OfDocument(record, text.Line, document, place);
        if (catalog.Sources.TryGetValue(id, out var source) && source.Kind is SourceKind.PublicList or SourceKind.DataSet)
            return OfList(record, text.Line, source, place);
        record.Fault(text.Line, $"\"{id}\" is neither a document nor a public list of {SourcesFile.Name}");
        return null;
    }

    private Citation? OfDocument(RecordReader record, int line, CitedDocument document, string place)
    {
        var words = place.Split(' ');
        if (words.Length == 2 && PlacesInText.Contains(words[0]) && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostParagraph)
            return new Citation(CitationKind.Starter, document.Id, catalog.OutletOf(document), document.Url, document.Published, Locator: place);
        record.Fault(line, $"\"{place}\" is not a place in {document.Id}; it is written as \"paragraph 3\" or \"caption 1\"");
        return null;
    }

    private Citation? OfList(RecordReader record, int line, Source list, string place)
    {
        if (place.Length > 0)
            return new Citation(list.Kind == SourceKind.DataSet ? CitationKind.Row : CitationKind.ListEntry, list.Id, list.Name, catalog.AddressOf(list, place), Locator: place);
        record.Fault(line, $"\"{list.Id}\" is cited without its entry, as in un-sc-list QDe.161");
        return null;
    }
}
