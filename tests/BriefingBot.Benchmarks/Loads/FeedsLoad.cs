using System.Diagnostics;
using System.Globalization;
using System.Text;
using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Parses generated feeds of news size (forty entries with full HTML content, every tenth one broken) on one core: feeds and megabytes a second.</summary>
internal static class FeedsLoad
{
    private const int Entries = 40;
    private static readonly Uri Address = new("https://news.example/feed");

    public static int Run(string[] args)
    {
        var count = args.Length > 0 && int.TryParse(args[0], out var asked) ? asked : 1000;
        var bodies = Enumerable.Range(0, 100).Select(Body).ToList();
        foreach (var body in bodies) FeedParser.Parse(body, "application/rss+xml", Address);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var (entries, bytes) = (0L, 0L);
        for (var i = 0; i < count; i++)
        {
            var body = bodies[i % bodies.Count];
            bytes += body.Length;
            entries += FeedParser.Parse(body, "application/rss+xml", Address).Feed?.Entries.Count ?? 0;
        }

        var seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"{count} feeds, {entries} entries, {bytes / 1e6:F0} MB in {seconds:F2} s: {count / seconds:F0} feeds/s, {bytes / 1e6 / seconds:F0} MB/s, {(double)allocated / bytes:F1} bytes allocated a byte");
        return 0;
    }

    private static byte[] Body(int number)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>");
        text.Append(CultureInfo.InvariantCulture, $"<title>Feed {number} &amp; more</title><link>https://news.example/</link><ttl>30</ttl>");
        for (var i = 0; i < Entries; i++) AppendEntry(text, number, i);
        text.Append("</channel></rss>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendEntry(StringBuilder text, int number, int entry)
    {
        var broken = number % 10 == 9 && entry == Entries / 2 ? " & <p>loose" : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"<item><title>Report {entry} of feed {number}{broken}</title><link>https://news.example/{number}/{entry}?a=1&amp;b=2</link>");
        text.Append(CultureInfo.InvariantCulture, $"<guid isPermaLink=\"false\">{number}-{entry}</guid><dc:creator>Desk {entry}</dc:creator><pubDate>Fri, 22 Mar 2024 {entry % 24:00}:15:30 GMT</pubDate><category>News</category>");
        text.Append("<description>&lt;p&gt;A short summary of the report, with a few words.&lt;/p&gt;</description><content:encoded><![CDATA[");
        for (var paragraph = 0; paragraph < 8; paragraph++)
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"body\" style=\"color: black\">Paragraph {paragraph} tells what happened in the town of number {entry}, who said so &mdash; and <a href=\"/place/{paragraph}\">where</a> it can be read, with an <img src=\"/i/{entry}.jpg\" alt=\"picture\"/> beside it.</p>");
        text.Append("<script>ignored()</script>]]></content:encoded></item>");
    }
}
