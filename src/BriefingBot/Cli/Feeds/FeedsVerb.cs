using System.CommandLine;
using BriefingBot.Configuration;

namespace BriefingBot.Cli.Feeds;

/// <summary><c>feeds</c>: add, list, remove, check, import, export.</summary>
internal static class FeedsVerb
{
    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var address = new Argument<string>("url") { Description = "Address of a feed, or of a page that names it" };
        var feed = new Argument<string>("feed") { Description = "Id or address of a feed" };
        var one = new Argument<string?>("feed") { Description = "Id or address of a feed; all of them if left out", Arity = ArgumentArity.ZeroOrOne };
        var list = new Argument<string>("file") { Description = "OPML file" };
        var target = new Argument<string?>("file") { Description = "File to write; standard output if left out", Arity = ArgumentArity.ZeroOrOne };
        return new Command("feeds", "The feeds that bring articles: add, list, remove, check, import, export")
        {
            Verb("add", "Keep a feed, and read it now", address, (feeds, parsed, stop) => FeedAdding.RunAsync(feeds, parsed.GetValue(address)!, stop)),
            Verb("list", "The feeds and how they fare", null, (feeds, _, stop) => FeedListing.RunAsync(feeds, stop)),
            Verb("remove", "Keep a feed no longer; its documents stay", feed, (feeds, parsed, stop) => FeedRemoval.RunAsync(feeds, parsed.GetValue(feed)!, stop)),
            Verb("check", "Check feeds now", one, (feeds, parsed, stop) => FeedChecking.RunAsync(feeds, parsed.GetValue(one), stop)),
            Verb("import", "Take in the feeds of an OPML file", list, (feeds, parsed, stop) => FeedImport.RunAsync(feeds, parsed.GetValue(list)!, stop)),
            Verb("export", "Write the feeds as OPML", target, (feeds, parsed, stop) => FeedExport.RunAsync(feeds, parsed.GetValue(target), stop)),
        };

        Command Verb(string name, string summary, Argument? argument, Func<FeedSession, ParseResult, CancellationToken, Task<int>> run)
        {
            var verb = new Command(name, summary);
            if (argument is not null)
                verb.Add(argument);
            verb.SetAction(async (parsed, cancellation) =>
            {
                if (configuration.Faults.Count > 0)
                    return CommandLineProgram.Complain([.. configuration.Faults]);
                await using var session = await CommandSession.OpenAsync(options, configuration, cancellation);
                return await run(new FeedSession(session.Services, options.Json), parsed, cancellation);
            });
            return verb;
        }
    }
}
