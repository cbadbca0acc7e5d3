using BriefingBot.Cli.Batches;
using BriefingBot.Configuration;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>Ingests the shooting reports into a store with the groups of the starter knowledge alone, answers the benchmark's questions in batch, and has its scorer judge them.</summary>
internal static class QuestionsQuality
{
    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("briefingbot-questions-").FullName;
        try
        {
            return RunAsync(folder, args).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, string[] args)
    {
        var questions = SharedMaterial.PathOf("benchmarks", "shootings", "questions_dev.jsonl");
        var answers = args.Length > 0 ? args[0] : Path.Combine(folder, "answers.jsonl");
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder, "store.db"), ["Knowledge:Starter"] = "groups" };
        await using (var services = Composition.ForOneCommand(BriefingConfiguration.Read(settings), TimeProvider.System))
        {
            await services.GetRequiredService<Database>().OpenAsync(default);
            await services.GetRequiredService<StarterLoader>().LoadAsync(default);
            await services.GetRequiredService<IngestionPipeline>().IngestAsync(FileInputs.ReadAsync(SharedMaterial.PathOf("benchmarks", "shootings", "articles_dev.jsonl"), null, default), null, default);
            await services.GetRequiredService<AttackRecorder>().RecordAsync(() => ReadingMaterial.FromStoreAsync(services.GetRequiredService<GroupCatalogue>(), default), default);
            using var input = File.OpenText(questions);
            await using var output = File.CreateText(answers);
            await new AskBatch(services.GetRequiredService<AnswerEngine>(), TimeProvider.System).RunAsync(input, output, default);
        }
        return SharedMaterial.Score(SharedMaterial.PathOf("benchmarks", "shootings", "score.py"), "questions", questions, answers);
    }
}
