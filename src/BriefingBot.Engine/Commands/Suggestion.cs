using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Commands;

/// <summary>"Did you mean" over a handful of words: commands, options, choices.</summary>
public static class Suggestion
{
    private const int LongestWord = 32;

    /// <summary>The candidate within a third of its length in edits, two swapped letters being one; null where none is that near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length > LongestWord)
            return null;
        return candidates.Select(c => (Candidate: c, Edits: EditDistance.Within(typed.ToLowerInvariant(), c, Math.Max(1, c.Length / 3))))
            .Where(c => c.Edits >= 0)
            .OrderBy(c => c.Edits)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }
}
