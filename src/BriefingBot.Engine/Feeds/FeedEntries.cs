namespace BriefingBot.Engine.Feeds;

/// <summary>One entry of a feed as it is remembered: by its key and by its link, so that a changed id does not make it new.</summary>
/// <param name="IsPending">Its article could not be had this time; it is tried again.</param>
public sealed record FeedEntryMark(string Key, string? Link, bool IsPending);

/// <summary>What is remembered of keys and links.</summary>
/// <param name="Tries">Vain tries by key or link; 0 for an entry that is dealt with. What is unknown is missing.</param>
public sealed record KnownEntries(IReadOnlyDictionary<string, int> Tries)
{
    public static readonly KnownEntries None = new(new Dictionary<string, int>(StringComparer.Ordinal));

    public bool IsDone(string key, string? link) => TriesOf(key) == 0 || (link is not null && TriesOf(link) == 0);

    public int VainTries(string key, string? link) => Math.Max(TriesOf(key) ?? 0, link is null ? 0 : TriesOf(link) ?? 0);

    private int? TriesOf(string name) => Tries.TryGetValue(name, out var tries) ? tries : null;
}
