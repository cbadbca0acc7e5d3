using BriefingBot.Engine.Feeds;
using BriefingBot.Ingestion.Feeds.Opml;
using BriefingBot.Ingestion.Feeds.Registration;

namespace BriefingBot.Cli.Feeds;

internal static class FeedImport
{
    private const long LongestFile = 32 * 1024 * 1024;
    private const int LongestTitle = 200;

    public static async Task<int> RunAsync(FeedSession feeds, string file, CancellationToken cancellation)
    {
        var (bytes, fault) = await ReadAsync(file, cancellation);
        if (bytes is null)
            return feeds.Answer(ExitCode.BadUsage, new { status = "invalid", text = fault }, fault!);
        var list = OpmlReader.Read(bytes);
        if (list.Problem is { } problem)
            return feeds.Answer(ExitCode.BadUsage, new { status = "invalid", text = problem }, problem);
        var added = 0;
        foreach (var feed in list.Feeds)
            added += await feeds.Store.AddAsync(Feed(feed, feeds.Clock.GetUtcNow()), cancellation) ? 1 : 0;
        var there = list.Feeds.Count - added;
        var sentence = $"{added:N0} {(added == 1 ? "feed" : "feeds")} added, {there:N0} there already, {list.Skipped.Count:N0} skipped. They are read when the service runs, or now by briefingbot feeds check.";
        return feeds.Answer(
            ExitCode.Answered,
            new { status = "answered", text = sentence, added, duplicates = there, skipped = list.Skipped },
            [sentence, .. list.Skipped.Select(s => $"  {s}")]);
    }

    private static Feed Feed(OpmlFeed feed, DateTimeOffset now)
    {
        var url = new Uri(feed.XmlUrl.GetLeftPart(UriPartial.Query));
        return new Feed(FeedAddress.IdOf(url), url.AbsoluteUri, feed.Title.Length > LongestTitle ? feed.Title[..LongestTitle] : feed.Title, now)
        {
            SiteUrl = feed.HtmlUrl?.AbsoluteUri,
            Category = feed.Categories is [var first, ..] ? first : null,
            NextCheck = now,
        };
    }

    private static async Task<(byte[]? Bytes, string? Fault)> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(file))
                return (null, $"There is no file {file}; give an OPML file.");
            if (new FileInfo(file).Length > LongestFile)
                return (null, $"{file} is larger than 32 MiB, which no list of feeds is.");
            return (await File.ReadAllBytesAsync(file, cancellation), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{file} cannot be read; check the rights of this user.");
        }
    }
}
