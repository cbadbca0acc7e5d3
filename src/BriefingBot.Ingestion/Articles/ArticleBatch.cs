using System.Text.Json;

namespace BriefingBot.Ingestion.Articles;

/// <summary>
/// Reads many pages: JSON Lines in (<c>{"id","html" or "path","url"?}</c>), JSON Lines out
/// (<c>{"id","title","byline","published","body"}</c>, with <c>"problem"</c> where a page holds no article).
/// A line that cannot be read gives <c>{"id","error"}</c> with one sentence, and the rest goes on.
/// </summary>
public static class ArticleBatch
{
    /// <param name="input">One page a line; empty lines are passed over.</param>
    /// <param name="output">One result a line, in the order of the input.</param>
    /// <param name="baseDirectory">Where relative paths start. A file whose name ends in ".gz" is unpacked.</param>
    /// <param name="cancellation">Ends the batch between two pages.</param>
    /// <param name="now">Dates after it are not believed; null to believe them.</param>
    /// <returns>How many lines gave a result and how many an error.</returns>
    public static async Task<(int Read, int Failed)> RunAsync(
        TextReader input, TextWriter output, string baseDirectory, CancellationToken cancellation, DateTimeOffset? now = null)
    {
        var (read, failed) = (0, 0);
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var answer = await AnswerAsync(line, number, baseDirectory, now, cancellation);
            (read, failed) = answer is ArticleBatchError ? (read, failed + 1) : (read + 1, failed);
            await output.WriteLineAsync(JsonSerializer.Serialize(answer, answer.GetType(), ArticleBatchJson.Options).AsMemory(), cancellation);
        }

        await output.FlushAsync(cancellation);
        return (read, failed);
    }

    private static async Task<object> AnswerAsync(string line, int number, string baseDirectory, DateTimeOffset? now, CancellationToken cancellation)
    {
        var page = ArticleBatchPage.Parse(line, number);
        if (page.Fault is null)
            page = await page.LoadAsync(baseDirectory, cancellation);
        if (page.Fault is { } fault)
            return new ArticleBatchError(page.Id, fault);
        var article = ArticleReader.ReadHtml(page.Html!, page.Url, now);
        return new ArticleBatchResult(page.Id, article.Title, article.Byline, article.Published?.ToString(), article.Body, article.Problem);
    }
}
