namespace BriefingBot.Ingestion.Stories;

/// <summary>A bottom-k sketch of the runs of five words of a body, and what two of them say about shared text.</summary>
internal static class ShingleSketch
{
    public const int Size = 64;

    private const int Run = 5;

    public static uint[] Of(List<HashedWord> tokens)
    {
        if (tokens.Count < Run)
            return [];
        var hashes = new uint[tokens.Count - Run + 1];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = RunHash(tokens, i);
        Array.Sort(hashes);
        return [.. hashes.Distinct().Take(Size)];
    }

    /// <summary>
    /// Resemblance (Jaccard) and the share of the smaller text that stands in the other one. Below the lesser of the two sketches' largest
    /// values both sketches are complete, so plain counting there is an unbiased sample.
    /// </summary>
    public static (double Resemblance, double Containment) Compare(uint[] one, uint[] other)
    {
        if (one.Length == 0 || other.Length == 0)
            return (0, 0);
        var limit = Math.Min(Complete(one), Complete(other));
        int i = 0, j = 0, shared = 0;
        while (i < one.Length && j < other.Length && one[i] <= limit && other[j] <= limit)
        {
            if (one[i] == other[j])
                shared++;
            var (left, right) = (one[i], other[j]);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        var (ones, others) = (CountUpTo(one, limit), CountUpTo(other, limit));
        return shared == 0 ? (0, 0) : (shared / (double)(ones + others - shared), shared / (double)Math.Min(ones, others));
    }

    private static uint Complete(uint[] sketch) => sketch.Length < Size ? uint.MaxValue : sketch[^1];

    private static int CountUpTo(uint[] sketch, uint limit)
    {
        var at = Array.BinarySearch(sketch, limit);
        return at >= 0 ? at + 1 : ~at;
    }

    private static uint RunHash(List<HashedWord> tokens, int start)
    {
        ulong hash = 0;
        for (var i = start; i < start + Run; i++)
            hash = StableHash.Append(hash, tokens[i].Hash);
        return (uint)hash;
    }
}
