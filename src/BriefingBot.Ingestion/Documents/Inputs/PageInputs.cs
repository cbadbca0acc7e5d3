using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Ingestion.Documents.Inputs;

/// <summary>A document from an address, fetched within the fetcher's limits.</summary>
public static class PageInputs
{
    public static async Task<RawInput> ReadAsync(HttpFetcher fetcher, Uri address, CancellationToken cancellation)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Article), cancellation);
        return result is FetchResult.Fetched page
            ? Of(address, page)
            : RawInput.Skipped(UrlText.Show(address), result.Sentence);
    }

    /// <summary>A page that was fetched; its own address is the one after redirects.</summary>
    internal static RawInput Of(Uri address, FetchResult.Fetched page) =>
        RawInput.Of(new RawDocument(null, UrlText.Show(address), page.Body, FormOf(page.ContentType)) { Charset = page.Charset, Url = page.Uri });

    private static RawForm FormOf(string? contentType) => contentType switch
    {
        "text/html" or "application/xhtml+xml" => RawForm.Html,
        "text/plain" => RawForm.Text,
        _ => RawForm.Unknown,
    };
}
