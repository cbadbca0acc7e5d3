using System.Diagnostics;
using BriefingBot.Benchmarks.Loads;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Archive;

/// <summary>
/// Searches and questions over a generated archive of a million short documents: <c>archive STORE [N]</c>. The store is made where there is none, in a few
/// minutes, and kept.
/// </summary>
internal static class ArchiveLoad
{
    private const int Calls = 300;
    private const int Samples = 20_000;
    private const double TargetMilliseconds = 20;
    private const double AnswerMilliseconds = 50;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("Give the path of the store; it is made there unless it exists, with as many documents as a second argument says (1000000).");
            return 2;
        }
        return RunAsync(args[0], args.Length > 1 && int.TryParse(args[1], out var count) ? count : 1_000_000).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(string path, int count)
    {
        var isNew = !File.Exists(path);
        await using var services = Composition.ForOneCommand(BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = path, ["Knowledge:Starter"] = "groups" }), TimeProvider.System);
        await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await services.GetRequiredService<StarterLoader>().LoadAsync(CancellationToken.None);
        var groups = await GroupNamesAsync(services);
        if (isNew)
        {
            var started = Stopwatch.GetTimestamp();
            await GeneratedArchive.WriteAsync(path, count, groups);
            Console.WriteLine($"store: {count:N0} documents, {new FileInfo(path).Length / 1e6:N0} MB, written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }
        var router = services.GetRequiredService<CommandRouter>();
        var searches = new ArchiveSearches(await PassagesAsync(path), groups);
        var found = await CallTimes.MeasureAllAsync(router, searches.All(), TargetMilliseconds, Calls);
        return await CallTimes.MeasureAllAsync(router, searches.Questions(), AnswerMilliseconds, Calls) && found ? 0 : 1;
    }

    // The names in an order of its own, the same in each run: the first come up most often.
    private static async Task<IReadOnlyList<string>> GroupNamesAsync(IServiceProvider services)
    {
        var groups = await services.GetRequiredService<GroupCatalogue>().GroupsAsync(CancellationToken.None);
        var names = groups.Values.OrderBy(g => g.Id, StringComparer.Ordinal).SelectMany(g => g.Aliases.Select(a => a.Name).Append(g.Name)).Where(n => n.Length > 3 && !n.Contains('"')).ToArray();
        new Random(9).Shuffle(names);
        return names;
    }

    private static async Task<IReadOnlyList<string>> PassagesAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        var last = await connection.ExecuteScalarAsync<long>("SELECT max(row) FROM passage");
        var random = new Random(13);
        var rows = Enumerable.Range(0, Samples).Select(_ => random.NextInt64(1, last + 1)).ToList();
        return [.. await connection.QueryAsync<string>("SELECT text FROM passage WHERE row IN (SELECT value FROM json_each(@Rows))", new { Rows = $"[{string.Join(',', rows)}]" })];
    }
}
