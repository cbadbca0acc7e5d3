using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Gives each entry a key that stays the same from poll to poll.</summary>
internal static class EntryKeys
{
    private const int LongestKey = 1000;

    public static void Assign(IReadOnlyList<ParsedEntry> entries)
    {
        var shared = SharedIds(entries);
        foreach (var entry in entries) entry.Key = Bounded(Key(entry, shared));
    }

    /// <summary>Ids that entries with different links share: templates gone wrong, which identify nothing.</summary>
    private static HashSet<string> SharedIds(IReadOnlyList<ParsedEntry> entries) =>
        entries.Where(entry => !string.IsNullOrEmpty(entry.Id))
            .GroupBy(entry => entry.Id!, StringComparer.Ordinal)
            .Where(group => group.Select(entry => entry.Link).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static string Key(ParsedEntry entry, HashSet<string> shared)
    {
        if (!string.IsNullOrEmpty(entry.Id) && !shared.Contains(entry.Id)) return entry.Id;
        if (!string.IsNullOrEmpty(entry.Link)) return entry.Link;
        return Hash($"{entry.Title?.Value}\n{(entry.Published ?? entry.Updated)?.Text}");
    }

    private static string Bounded(string key) => key.Length <= LongestKey ? key : Hash(key);

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
