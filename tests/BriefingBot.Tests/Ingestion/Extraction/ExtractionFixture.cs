using System.Runtime.CompilerServices;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Tests.Ingestion.Extraction;

/// <summary>The gazetteer of the repository, loaded once, and a reader without known groups.</summary>
internal static class ExtractionFixture
{
    public static Gazetteer Places { get; } = Load();

    public static DocumentReader Reader { get; } = new(Places);

    private static Gazetteer Load([CallerFilePath] string caller = "")
    {
        using var file = File.OpenRead(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "..", "config", "gazetteer", "places.tsv.gz"));
        return Gazetteer.Load(file);
    }
}
