namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// Finds exact and near duplicates and wire copies among the documents of the window, at a cost that does not depend on their number.
/// Not thread-safe. After a restart it is filled again by adding the stored signatures in order of arrival.
/// </summary>
public sealed class CopyDetector
{
    private const int IndexedShingles = 15;
    private const int CandidateLimit = 12;

    private readonly DocumentWindow<Entry> _window;

    public CopyDetector(StoryOptions? options = null) =>
        _window = new DocumentWindow<Entry>(options ?? new StoryOptions(), IndexedShingles + 1)
        {
            Forgotten = entry => entry.Group?.Remove(entry.Signature),
        };

    public CopyReport Add(StoryDocument document) => Add(StorySigner.Sign(document));

    public CopyReport Add(StorySignature signature)
    {
        var entry = new Entry(signature);
        var report = Best(signature) is var (twin, match) ? Join(entry, twin, match) : new CopyReport(null, []);
        if (signature.TextHash != 0)
            _window.Add(entry, signature.PublishedDay, Keys(signature));
        return report;
    }

    private static CopyReport Join(Entry entry, Entry twin, (CopyKind, double) match)
    {
        entry.Group = twin.Group ??= new CopyGroup(twin.Signature);
        return entry.Group.Add(entry.Signature, match);
    }

    private (Entry Twin, (CopyKind, double) Match)? Best(StorySignature signature)
    {
        (Entry, (CopyKind Kind, double Overlap) Match)? best = null;
        foreach (var entry in _window.Sharing(Keys(signature).Select(key => (key, 1f)), CandidateLimit))
            if (CopyComparison.Compare(signature, entry.Signature) is { } match && match.Overlap > (best?.Match.Overlap ?? 0))
                best = (entry, match);
        return best;
    }

    private static uint[] Keys(StorySignature signature) => [(uint)signature.TextHash, .. signature.Shingles.Take(IndexedShingles)];

    private sealed class Entry(StorySignature signature)
    {
        public StorySignature Signature { get; } = signature;

        public CopyGroup? Group { get; set; }
    }
}
