using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Documents;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Feeds.Polling;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Feeds.Entries;

/// <summary>What came of an entry: an article, nothing for now, or nothing for good.</summary>
/// <param name="Retry">How often it may be tried in vain before it is given up; 0 where trying again is of no use.</param>
/// <param name="IsContent">The feed's own text, not a page.</param>
/// <param name="IsHostResting">The host asked for a pause, which is no fault of the entry.</param>
internal sealed record EntryArticle(ParsedEntry Entry, RawInput Input, int Retry = 0, bool IsHostResting = false, bool IsContent = false)
{
    // A site that is down for a night while its feed is served is not given up.
    private const int MostTries = 24;

    // robots.txt is asked anew after some minutes where it could not be read; where it says no, it says so for long.
    private const int MostRefusals = 3;

    private const int LongestOrigin = 200;

    /// <summary>The page of an entry, or the reason why there is none.</summary>
    public static EntryArticle OfPage(ParsedEntry entry, Uri address, FetchResult result) => result switch
    {
        FetchResult.Fetched page => new(entry, PageInputs.Of(address, page)),
        FetchResult.Failed { Kind: FetchFailure.Resting } => Skipped(entry, address, result) with { IsHostResting = true },
        FetchResult.Failed failed when IsPassing(failed) => Skipped(entry, address, result) with { Retry = MostTries },
        FetchResult.Refused { Reason: FetchRefusal.Robots } => Skipped(entry, address, result) with { Retry = MostRefusals },
        _ => Skipped(entry, address, result),
    };

    /// <summary>The entry's own text as a document.</summary>
    public static EntryArticle OfContent(ParsedEntry entry, FeedText text, Uri? link, string feedId) => new(
        entry,
        RawInput.Of(new RawDocument(link is null ? IdOf(feedId, entry) : null, Origin(entry, link), Encoding.UTF8.GetBytes(EntryText.Page(entry, text)), RawForm.Html) { Charset = "utf-8", Url = link }),
        IsContent: true);

    public static EntryArticle Empty(ParsedEntry entry) => new(entry, RawInput.Skipped(Origin(entry, null), "has neither a page nor a text"));

    /// <summary>The article with what its feed says of it.</summary>
    public RawInput ToInput(Outlet feed, DateTimeOffset now) => Input.Document is not { } document ? Input : RawInput.Of(document with
    {
        Published = EntryTime.Published(Entry, now),
        Outlet = IsContent ? EntryOutlet.OfContent(feed, Entry, document.Url) : EntryOutlet.OfPage(feed, document.Url!),
    });

    private static EntryArticle Skipped(ParsedEntry entry, Uri address, FetchResult result) => new(entry, RawInput.Skipped(UrlText.Show(address), result.Sentence));

    private static bool IsPassing(FetchResult.Failed failed) => failed.Kind switch
    {
        FetchFailure.Status => failed.Status is 408 or 425 or 429 or >= 500,
        FetchFailure.TooLarge or FetchFailure.Encoding or FetchFailure.Redirect => false,
        _ => true,
    };

    private static string IdOf(string feedId, ParsedEntry entry) =>
        $"{feedId}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Key)))[..12]}";

    private static string Origin(ParsedEntry entry, Uri? link) => link is not null ? UrlText.Show(link) : EntryText.Plain(entry.Title, LongestOrigin) ?? "an entry without a title";
}
