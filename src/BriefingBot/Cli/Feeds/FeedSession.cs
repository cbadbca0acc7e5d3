using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Feeds.Registration;

namespace BriefingBot.Cli.Feeds;

/// <summary>What the feed verbs work with, and how they answer.</summary>
internal sealed class FeedSession(IServiceProvider services, bool json)
{
    public IFeedStore Store { get; } = services.GetRequiredService<IFeedStore>();

    public FeedPoller Poller { get; } = services.GetRequiredService<FeedPoller>();

    public IFeedRegistrar Registrar { get; } = services.GetRequiredService<IFeedRegistrar>();

    public TimeProvider Clock { get; } = services.GetRequiredService<TimeProvider>();

    public bool IsJson => json;

    /// <summary>The feed of an id or an address in any spelling that names the same.</summary>
    public async Task<Feed?> FindAsync(string name, CancellationToken cancellation) =>
        await Store.FindAsync(name, cancellation) ?? (FeedAddress.Parse(name) is { } url ? await Store.FindAsync(url.AbsoluteUri, cancellation) : null);

    /// <summary>Prints the sentences, or the record as JSON, and gives the exit code.</summary>
    public int Answer(int code, object record, params IEnumerable<string> lines)
    {
        if (json)
            VerbAnswer.PrintJson(record);
        else
            foreach (var line in lines)
                (code == ExitCode.Answered ? Console.Out : Console.Error).WriteLine(SafeText.Of(line));
        return code;
    }

    public int Unknown(string name) => Answer(
        ExitCode.NotFound,
        new { status = "notFound", text = NoFeed(name) },
        NoFeed(name));

    private static string NoFeed(string name) => $"There is no feed \"{Engine.Commands.CommandReader.Clip(name)}\"; briefingbot feeds list shows the ids and addresses.";
}
