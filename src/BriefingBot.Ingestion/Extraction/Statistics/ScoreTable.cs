using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// Weights as reading asks for them, hundreds of thousands of times an article: an open-addressing table whose slot holds a feature and its
/// weights side by side in 32 aligned bytes, so that a look-up costs one line of the cache, and a filter of bits that turns away most features
/// that have no weights. Weights are hundredths, as in the file, so that sums do not depend on their order.
/// </summary>
internal sealed class ScoreTable
{
    /// <summary>Labels that have room beside the feature.</summary>
    public const int MostLabels = 12;

    /// <summary>The largest weight, in hundredths, that a sum of <see cref="BlockOfFeatures"/> can bear.</summary>
    public const short LargestWeight = 999;

    private const int WordsInSlot = 4;
    private const int LanesOfKey = 4;
    private const int BlockOfFeatures = 32;
    private const int FilterBitsPerSlot = 8;
    private const ulong HashFactor = 0x9E3779B97F4A7C15;

    private readonly ulong[] _slots;
    private readonly ulong[] _filter;
    private readonly int _start;
    private readonly int _slotShift;
    private readonly int _filterShift;
    private readonly int _mask;

    public ScoreTable(LinearWeights weights)
    {
        Labels = weights.Labels;
        var slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Count + (weights.Count / 2)));
        (_mask, _slotShift) = ((int)slots - 1, 64 - BitOperations.Log2(slots));
        _filterShift = 64 - BitOperations.Log2(slots * FilterBitsPerSlot);
        _filter = new ulong[slots * FilterBitsPerSlot / 64];
        _slots = GC.AllocateArray<ulong>(((int)slots + 1) * WordsInSlot, pinned: true);
        _start = (int)((-(long)Marshal.UnsafeAddrOfPinnedArrayElement(_slots, 0) & 31) / sizeof(ulong));
        foreach (var (feature, row) in weights.Rows)
            Add(feature, weights.RowAt(row));
    }

    public int Labels { get; }

    /// <summary>Adds the weights of the features that are known to the scores.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[MostLabels];
        sums.Clear();
        while (features.Length > BlockOfFeatures)
        {
            AddBlock(features[..BlockOfFeatures], sums);
            features = features[BlockOfFeatures..];
        }
        AddBlock(features, sums);
        for (var label = 0; label < Labels; label++)
            scores[label] += sums[label] / 100f;
    }

    // Nearly half of the time of reading is spent here: not left to the compiler's first, slow tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddBlock(ReadOnlySpan<ulong> features, Span<int> sums)
    {
        var sum = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var hash = feature * HashFactor;
            var bit = hash >> _filterShift;
            if ((_filter[bit >> 6] >> (int)(bit & 63) & 1) == 0)
                continue;
            for (var at = (int)(hash >> _slotShift); ; at = (at + 1) & _mask)
            {
                var slot = _slots.AsSpan(_start + (at * WordsInSlot), WordsInSlot);
                if (slot[0] == feature)
                    sum += Vector256.Create<short>(MemoryMarshal.Cast<ulong, short>(slot));
                if (slot[0] == feature || slot[0] == 0)
                    break;
            }
        }
        for (var label = 0; label < Labels; label++)
            sums[label] += sum[LanesOfKey + label];
    }

    private void Add(ulong feature, ReadOnlySpan<float> weights)
    {
        var hash = feature * HashFactor;
        var bit = hash >> _filterShift;
        _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        var at = (int)(hash >> _slotShift);
        while (_slots[_start + (at * WordsInSlot)] != 0)
            at = (at + 1) & _mask;
        var slot = _slots.AsSpan(_start + (at * WordsInSlot), WordsInSlot);
        slot[0] = feature;
        var lanes = MemoryMarshal.Cast<ulong, short>(slot)[LanesOfKey..];
        for (var label = 0; label < weights.Length; label++)
            lanes[label] = (short)Math.Clamp(MathF.Round(weights[label] * 100), -LargestWeight, LargestWeight);
    }
}
