using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>A claim as one cited line: what is said, then who says it, where and when.</summary>
internal static class ClaimText
{
    public static Cited Of(Claim claim) => new($"{claim.Value} ({Voice(claim.By, claim.Citation)})", claim.Citation);

    /// <summary>One line for each thing said, with all the voices that say it, in the order of the first.</summary>
    public static IReadOnlyList<Cited> Merge(IReadOnlyList<Claim> claims) => [.. Same(claims).Select(Merged)];

    /// <summary>The first lines of <see cref="Merge"/>, and how many there are in all: a profile shows three of twenty.</summary>
    public static (IReadOnlyList<Cited> Lines, int Total) MergeFirst(IReadOnlyList<Claim> claims, int most)
    {
        var same = Same(claims).ToList();
        return ([.. same.Take(most).Select(Merged)], same.Count);
    }

    private static IEnumerable<IGrouping<string, Claim>> Same(IReadOnlyList<Claim> claims) => claims.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase);

    private static Cited Merged(IGrouping<string, Claim> same) => new(
        $"{same.Key} ({string.Join("; ", same.Select(c => Voice(c.By, c.Citation)).Distinct(StringComparer.Ordinal))})",
        [.. same.Select(c => c.Citation)]);

    /// <summary>"Deborah Lyons, outlet not known, 18 November 2021".</summary>
    public static string Voice(string? by, Citation citation)
    {
        var parts = new List<string>();
        if (by is not null)
            parts.Add(by);
        parts.Add(citation.Source);
        if (citation.Published is { } published)
            parts.Add(published.ToWords());
        return string.Join(", ", parts);
    }

    public static string Label(string attribute) => char.ToUpperInvariant(attribute[0]) + attribute[1..];
}
