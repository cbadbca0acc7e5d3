using BriefingBot.Configuration;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Chat.Discord.Protocol;

/// <summary>A store with the starter's groups, made once for all tests; each takes a copy.</summary>
internal static class PreparedStore
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> PathAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("briefingbot-prepared-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "store.db");
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = path, ["Knowledge:Starter"] = "groups" });
        await using var services = new ServiceCollection().AddLogging().AddBriefingBot(configuration, new FakeClock()).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
        await services.GetRequiredService<StarterLoader>().LoadAsync(default);
        // A copy of the file alone is whole once nothing waits in the log beside it.
        var copy = Path.Combine(folder.FullName, "copy.db");
        await new DatabaseCare(services.GetRequiredService<Database>()).BackupAsync(copy, default);
        return copy;
    }
}
