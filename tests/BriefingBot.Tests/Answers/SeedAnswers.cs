using BriefingBot.Configuration;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Answers;

/// <summary>A store with the groups of the starter knowledge and, where the shared folder is there, its five articles: no attack and no claim but what was read.</summary>
public sealed class SeedAnswers : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2024, 4, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-answers-").FullName;

    internal ServiceProvider Services { get; private set; } = null!;

    internal AnswerEngine Engine => Services.GetRequiredService<AnswerEngine>();

    internal CommandRouter Router => Services.GetRequiredService<CommandRouter>();

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder, "store.db"), ["Knowledge:Starter"] = "groups" };
        Services = Composition.ForOneCommand(BriefingConfiguration.Read(settings), new FakeClock(Now));
        await Services.GetRequiredService<Database>().OpenAsync(default);
        await Services.GetRequiredService<StarterLoader>().LoadAsync(default);
        if (SharedFiles.Find("seeds") is not { } seeds)
            return;
        await Services.GetRequiredService<IngestionPipeline>().IngestAsync(FileInputs.ReadAsync(seeds, Path.Combine(seeds, "manifest.jsonl"), default), null, default);
        await Services.GetRequiredService<AttackRecorder>().RecordAsync(() => ReadingMaterial.FromStoreAsync(Services.GetRequiredService<GroupCatalogue>(), default), default);
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<Answer> AskAsync(string question, ConversationContext? after = null) => Engine.AnswerAsync(new AskedQuestion(question, after, Now), default);
}
