namespace BriefingBot.Engine.Language;

/// <summary>
/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insert, delete, replace, swap two neighbours, each at cost 1.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance, or -1 when it is over <paramref name="limit"/>. Time and space grow with the shorter text's length times the limit.</summary>
    internal static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length > b.Length)
        {
            return Within(b, a, limit);
        }

        if (b.Length - a.Length > limit)
        {
            return -1;
        }

        var width = a.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        return Fill(a, b, limit, rows[..width], rows[width..(2 * width)], rows[(2 * width)..]);
    }

    private static int Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, Span<int> older, Span<int> old, Span<int> row)
    {
        var far = limit + 1;
        older.Fill(far);
        row.Fill(far);
        for (var j = 0; j < old.Length; j++)
        {
            old[j] = Math.Min(j, far);
        }

        for (var i = 1; i <= b.Length; i++)
        {
            if (FillRow(a, b, i, limit, older, old, row) > limit)
            {
                return -1;
            }

            var spare = older;
            older = old;
            old = row;
            row = spare;
        }

        return old[a.Length] <= limit ? old[a.Length] : -1;
    }

    /// <summary>Fills the band of row <paramref name="i"/> that can stay within the limit; answers the row's least value.</summary>
    private static int FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, int limit, Span<int> older, Span<int> old, Span<int> row)
    {
        var from = Math.Max(1, i - limit);
        var to = Math.Min(a.Length, i + limit);
        row.Fill(limit + 1);
        row[0] = Math.Min(i, limit + 1);
        var least = row[0];
        for (var j = from; j <= to; j++)
        {
            var cost = a[j - 1] == b[i - 1] ? 0 : 1;
            var best = Math.Min(Math.Min(old[j] + 1, row[j - 1] + 1), old[j - 1] + cost);
            if (i > 1 && j > 1 && a[j - 1] == b[i - 2] && a[j - 2] == b[i - 1])
            {
                best = Math.Min(best, older[j - 2] + 1);
            }

            row[j] = best;
            least = Math.Min(least, best);
        }

        return least;
    }
}
