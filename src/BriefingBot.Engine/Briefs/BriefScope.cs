namespace BriefingBot.Engine.Briefs;

public enum BriefLength
{
    /// <summary>The bottom line, the gravest attacks and the weightiest changes.</summary>
    Short,

    /// <summary>Everything that the window brought, up to the bounds of a message.</summary>
    Full,
}

/// <summary>
/// What a brief is about. An attack is in scope when it fits any one of the topics (a group, a country, a place, a word) and has the least toll;
/// without a topic every attack fits. Two scopes that say the same are equal, whatever the order.
/// </summary>
/// <param name="Groups">Ids of groups that claimed the attack or are named or suspected for it; the parts of a group are groups of their own.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes.</param>
/// <param name="Places">Names of places; each fits the attack's place or a name of the attack.</param>
/// <param name="Words">Words of the attack's titles, targets, weapons or actors; an entry of several words has to fit with all of them.</param>
/// <param name="MinKilled">The least number killed, by the highest figure reported; 0 for any.</param>
/// <param name="Everyone">Also attacks of states and criminals, which briefs leave out unasked.</param>
public sealed record BriefScope(
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Countries,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Words,
    int MinKilled = 0,
    BriefLength Length = BriefLength.Full,
    bool Everyone = false)
{
    public static readonly BriefScope Everything = new([], [], [], []);

    public bool HasTopics => Groups.Count + Countries.Count + Places.Count + Words.Count > 0;

    /// <summary>The same text for scopes that say the same. Made anew each time: a copy made by "with" would take a kept one along.</summary>
    public string Key => string.Join('|', [Joined(Groups), Joined(Countries), Joined(Places), Joined(Words), $"{MinKilled}", $"{Length}", $"{Everyone}"]);

    public bool Equals(BriefScope? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    // Topics come from people: the separators are escaped, so that no two scopes share a key.
    private static string Joined(IReadOnlyList<string> topics) =>
        string.Join(';', topics.Select(t => Uri.EscapeDataString(t.ToLowerInvariant())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
