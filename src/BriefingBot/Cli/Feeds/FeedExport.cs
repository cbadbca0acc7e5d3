using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Opml;

namespace BriefingBot.Cli.Feeds;

internal static class FeedExport
{
    private const string Title = "BriefingBot feeds";

    public static async Task<int> RunAsync(FeedSession feeds, string? file, CancellationToken cancellation)
    {
        var all = await feeds.Store.ListAsync(cancellation);
        var opml = OpmlWriter.Write(Title, all.Select(Entry), feeds.Clock.GetUtcNow());
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(opml, cancellation);
            return ExitCode.Answered;
        }
        return await WriteAsync(feeds, file, opml, all.Count, cancellation);
    }

    private static async Task<int> WriteAsync(FeedSession feeds, string file, byte[] opml, int count, CancellationToken cancellation)
    {
        var sentence = $"{count:N0} {(count == 1 ? "feed" : "feeds")} written to {file}.";
        try
        {
            await using var output = new FileStream(file, FileMode.CreateNew);
            await output.WriteAsync(opml, cancellation);
            return feeds.Answer(ExitCode.Answered, new { status = "answered", text = sentence, feeds = count }, sentence);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var fault = File.Exists(file) ? $"{file} is there already; name another file." : $"{file} cannot be written; check the folder and the rights of this user.";
            return feeds.Answer(ExitCode.BadUsage, new { status = "invalid", text = fault }, fault);
        }
    }

    private static OpmlFeed Entry(Feed feed) => new(
        new Uri(feed.Url),
        feed.Title,
        Uri.TryCreate(feed.SiteUrl, UriKind.Absolute, out var site) ? site : null,
        feed.Category is { } category ? [category] : []);
}
