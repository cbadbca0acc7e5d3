using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>What sources.yaml names: the sources, and the documents that the records cite.</summary>
internal sealed class SourceCatalog
{
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Patterns of <see cref="EntryAddress"/> by the id of the list.</summary>
    public Dictionary<string, string> EntryAddresses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CitedDocument> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>The address of the entry itself where the list has one, else of the list.</summary>
    public string? AddressOf(Source list, string entry) =>
        EntryAddresses.TryGetValue(list.Id, out var pattern) ? EntryAddress.Of(pattern, entry) : list.Url;

    public string OutletOf(CitedDocument document) => document.SourceId == Source.UnknownId
        ? Citation.UnknownOutlet
        : Sources.GetValueOrDefault(document.SourceId)?.Name ?? Citation.UnknownOutlet;
}
