namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// Lines that come back in documents weeks apart are a site's furniture (log-in notices, promotions), not news: shared by unrelated documents,
/// they make them look alike. Copies of one wire story share lines too, but within days.
/// </summary>
internal sealed class PageFurniture
{
    private const int LeastDocuments = 3;
    private const int LeastDays = 8;
    private const int BodyLimit = 40_000;

    private readonly Dictionary<ulong, (int Documents, int First, int Last)> _lines = [];

    public void See(StoryDocument document)
    {
        if (document.Published is not { } published)
            return;
        var day = DateOnly.FromDateTime(published.UtcDateTime).DayNumber;
        foreach (var hash in Hashes(document.Body).Distinct())
            _lines[hash] = _lines.TryGetValue(hash, out var seen)
                ? (seen.Documents + 1, Math.Min(seen.First, day), Math.Max(seen.Last, day))
                : (1, day, day);
    }

    public StoryDocument Without(StoryDocument document)
    {
        var lines = Head(document.Body).Split('\n');
        var kept = lines.Where(line => !IsFurniture(StableHash.Text(line.AsSpan().Trim()))).ToArray();
        return kept.Length == lines.Length ? document : document with { Body = string.Join('\n', kept) };
    }

    private bool IsFurniture(ulong hash) =>
        _lines.TryGetValue(hash, out var seen) && seen.Documents >= LeastDocuments && seen.Last - seen.First >= LeastDays;

    private static IEnumerable<ulong> Hashes(string body) =>
        Head(body).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => StableHash.Text(line));

    private static string Head(string body) => body.Length > BodyLimit ? body[..BodyLimit] : body;
}
