namespace BriefingBot.Ingestion.Fetching.Robots;

/// <summary>What became of reading a site's robots.txt: its rules, or the result that stood in the way.</summary>
internal sealed record RobotsAnswer(RobotsRules? Rules, FetchResult? Obstacle)
{
    /// <summary>
    /// RFC 9309, 2.3.1: no file (4xx, or redirects without end) means no rules; a server or network error means that everything is
    /// disallowed until it is over.
    /// </summary>
    public static RobotsAnswer Of(FetchResult result) => result switch
    {
        FetchResult.Fetched fetched => new(RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(fetched.Body.Span), UserAgent.Product), null),
        FetchResult.Gone or FetchResult.Failed { Kind: FetchFailure.Empty or FetchFailure.Redirect } => new(RobotsRules.AllowAll, null),
        FetchResult.Failed { Kind: FetchFailure.Status, Status: >= 400 and < 500 } => new(RobotsRules.AllowAll, null),
        _ => new(null, result),
    };

    /// <summary>The result that keeps a page from being fetched, or null when it may be.</summary>
    public FetchResult? Objection(Uri page)
    {
        var host = UrlText.Host(page);
        if (Rules is not null)
        {
            return Rules.Allows(page.PathAndQuery) ? null : Refused(page, $"{host} asks programs to leave this page alone (robots.txt)");
        }

        // The host itself could not be talked to, which says more than "no robots.txt".
        var itself = Obstacle is not FetchResult.Failed { Kind: FetchFailure.Status } && Obstacle!.Uri.Authority == page.Authority;
        return itself
            ? Obstacle with { Uri = page }
            : Refused(page, $"{host} is left alone for now, because its robots.txt could not be read: {Obstacle!.Sentence}");
    }

    private static FetchResult.Refused Refused(Uri page, string sentence) => new() { Uri = page, Reason = FetchRefusal.Robots, Sentence = sentence };
}
