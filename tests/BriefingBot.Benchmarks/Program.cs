using BriefingBot.Benchmarks.Loads;
using BriefingBot.Benchmarks.Names;
using BriefingBot.Benchmarks.Quality;

var verbs = new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["articles"] = ArticlesQuality.Run,
    ["names"] = NamesBenchmark.Run,
    ["starter-load"] = StarterLoad.Run,
    ["stories"] = StoriesQuality.Run,
    ["stories-load"] = StoriesLoad.Run,
};

if (args.Length > 0 && verbs.TryGetValue(args[0], out var run))
    return run(args[1..]);
Console.Error.WriteLine($"Give one of these verbs: {string.Join(", ", verbs.Keys)}.");
return 2;
