using BriefingBot.Benchmarks.Archive;
using BriefingBot.Benchmarks.Delivery;
using BriefingBot.Benchmarks.Loads;
using BriefingBot.Benchmarks.Loads.Discord;
using BriefingBot.Benchmarks.Names;
using BriefingBot.Benchmarks.Quality;
using BriefingBot.Benchmarks.Showing;
using BriefingBot.Benchmarks.Training;

var verbs = new SortedDictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["archive"] = ArchiveLoad.Run,
    ["articles"] = ArticlesQuality.Run,
    ["briefs-load"] = BriefsLoad.Run,
    ["cold-start"] = ColdStart.Run,
    ["commands"] = CommandsLoad.Run,
    ["delivery-kills"] = DeliveryKills.Run,
    ["digests-load"] = DigestsLoad.Run,
    ["discord-load"] = DiscordLoad.Run,
    ["feeds"] = FeedsQuality.Run,
    ["feeds-load"] = FeedsLoad.Run,
    ["ingest-load"] = IngestLoad.Run,
    ["names"] = NamesBenchmark.Run,
    ["quality"] = QualityTable.Run,
    ["questions"] = QuestionsQuality.Run,
    ["show"] = ReplyPages.Run,
    ["starter-load"] = StarterLoad.Run,
    ["muc4-quality"] = Muc4Quality.Run,
    ["reading-load"] = ReadingLoad.Run,
    ["stories"] = StoriesQuality.Run,
    ["stories-load"] = StoriesLoad.Run,
    ["telegram-load"] = TelegramLoad.Run,
    ["tolls-quality"] = TollsQuality.Run,
    ["train-reader"] = ReaderTraining.Run,
};

if (args.Length > 0 && verbs.TryGetValue(args[0], out var run))
    return run(args[1..]);
Console.Error.WriteLine($"Give one of these verbs: {string.Join(", ", verbs.Keys)}.");
return 2;
