using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>What sources.yaml names: the sources, and the documents that the records cite.</summary>
internal sealed class SourceCatalog
{
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CitedDocument> Documents { get; } = new(StringComparer.Ordinal);

    public string OutletOf(CitedDocument document) => document.SourceId == Source.UnknownId
        ? Citation.UnknownOutlet
        : Sources.GetValueOrDefault(document.SourceId)?.Name ?? Citation.UnknownOutlet;
}
