using BriefingBot.Configuration;
using BriefingBot.Engine.Answers;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Answers;

/// <summary>Questions to a store into which no document was read yet.</summary>
public sealed class EmptyHoldingsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-empty-").FullName;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder, "store.db"), ["Knowledge:Starter"] = "groups" };
        _services = Composition.ForOneCommand(BriefingConfiguration.Read(settings), new FakeClock(SeedAnswers.Now));
        await _services.GetRequiredService<Database>().OpenAsync(default);
        await _services.GetRequiredService<StarterLoader>().LoadAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("what does JEM want in Sudan?")]
    [InlineData("who leads ISIS-K?")]
    [InlineData("who claimed the bombing in Kabul on 3 March 2024?")]
    [InlineData("how many people were killed in Moscow last week?")]
    [InlineData("timeline of attacks in Afghanistan")]
    public async Task Say_that_nothing_is_held(string question)
    {
        var answer = await _services.GetRequiredService<AnswerEngine>().AnswerAsync(new AskedQuestion(question, null, SeedAnswers.Now), default);

        answer.Reason.ShouldBe(RefusalReason.NotInHoldings);
    }
}
