using System.Runtime.CompilerServices;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Tests.Ingestion.Extraction;

/// <summary>The gazetteer of the repository, loaded once, and a reader without known groups.</summary>
internal static class ExtractionFixture
{
    public static Gazetteer Places { get; } = Load();

    public static DocumentReader Reader { get; } = new(Places);

    /// <summary>A path below the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Checkout(), .. parts]);

    private static string Checkout([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..");

    private static Gazetteer Load()
    {
        using var file = File.OpenRead(PathOf("config", "gazetteer", "places.tsv.gz"));
        return Gazetteer.Load(file);
    }
}
