using BriefingBot.Engine.Documents;

namespace BriefingBot.Cli.Batches;

/// <summary><c>search --input</c>: queries in, passages out, a line for a line, over the store (docs/json.md).</summary>
internal sealed class SearchBatch(PassageFinder finder)
{
    private const int MostHits = 10;

    public Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancellation) =>
        JsonLines.AnswerAsync(input, output, "query", (id, line) => AnswerAsync(id, JsonLines.Text(line, "query")!, cancellation), cancellation);

    private async Task<object> AnswerAsync(string id, string query, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(query, MostHits, cancellation);
        var hits = found.Hits.Select(h => new { document = h.Passage.DocumentId, score = Math.Round(h.Score, 3), quote = h.Passage.Text }).ToList();
        return found.LookedBackTo is { } lookedBackTo ? new { id, hits, lookedBackTo } : new { id, hits };
    }
}
