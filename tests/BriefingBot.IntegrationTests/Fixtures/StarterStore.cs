using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefingBot.IntegrationTests.Fixtures;

/// <summary>A store with the shipped starter knowledge, made by the program itself, for tests that only ask.</summary>
public sealed class StarterStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("briefings.db");

    public string Setting => $"--Storage:Path={Path}";

    public async Task InitializeAsync() => (await ProgramCall.RunAsync("status", Setting)).Code.ShouldBe(0);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    public Task<ProgramOutcome> AskAsync(params string[] words) => ProgramCall.RunAsync([.. words, Setting]);

    /// <summary>The reply as JSON, which standard output holds and nothing else.</summary>
    public async Task<JsonObject> AskForJsonAsync(params string[] words)
    {
        var outcome = await AskAsync([.. words, "--json"]);
        outcome.Error.ShouldBeEmpty();
        return JsonSerializer.Deserialize<JsonObject>(outcome.Output)!;
    }
}
