namespace BriefingBot.Engine.Commands;

/// <summary>"Did you mean" over a handful of words: commands, options, choices.</summary>
public static class Suggestion
{
    private const int LongestWord = 32;

    /// <summary>The candidate within a third of its length in edits; null where none is that near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length > LongestWord)
            return null;
        return candidates.Select(c => (Candidate: c, Edits: Edits(typed.ToLowerInvariant(), c)))
            .Where(c => c.Edits <= Math.Max(1, c.Candidate.Length / 3))
            .OrderBy(c => c.Edits)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
