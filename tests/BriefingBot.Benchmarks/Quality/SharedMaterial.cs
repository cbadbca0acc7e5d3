using System.Diagnostics;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>Finds the public benchmarks beside the checkout and runs their scorers.</summary>
internal static class SharedMaterial
{
    public static string Checkout { get; } = FindCheckout();

    public static string PathOf(params string[] parts) => Path.Combine([Checkout, "..", "shared", .. parts]);

    public static Gazetteer LoadGazetteer()
    {
        using var file = File.OpenRead(Path.Combine(Checkout, "config", "gazetteer", "places.tsv.gz"));
        return Gazetteer.Load(file);
    }

    /// <summary>The groups of the starter knowledge, without its attacks and claims.</summary>
    public static KnownGroups LoadGroups() =>
        new(new GroupMentions(StarterKnowledge.Load(Path.Combine(Checkout, "config", "knowledge"), StarterMode.Groups).Bundle!.Groups));

    /// <summary>Runs a scorer in Python and passes on what it prints.</summary>
    public static int Score(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments)) ?? throw new InvalidOperationException("python3 could not be started.");
        python.WaitForExit();
        return python.ExitCode;
    }

    private static string FindCheckout()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "BriefingBot.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? Directory.GetCurrentDirectory();
    }
}
