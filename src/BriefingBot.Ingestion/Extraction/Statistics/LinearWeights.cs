using System.Runtime.InteropServices;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>One row of weights, one weight a label, for each feature.</summary>
internal sealed class LinearWeights(int labels)
{
    private readonly Dictionary<ulong, int> _rows = [];
    private float[] _weights = [];

    public int Labels { get; } = labels;

    public int Count => _rows.Count;

    public IEnumerable<KeyValuePair<ulong, int>> Rows => _rows;

    public void Add(ulong feature, ReadOnlySpan<float> weights)
    {
        var row = _rows.Count;
        if (!_rows.TryAdd(feature, row))
            throw new InvalidDataException("A feature stands twice among the weights.");
        if ((row + 1) * Labels > _weights.Length)
            Array.Resize(ref _weights, Math.Max(1024, _weights.Length * 2));
        weights.CopyTo(_weights.AsSpan(row * Labels, Labels));
    }

    public Span<float> RowAt(int row) => _weights.AsSpan(row * Labels, Labels);

    public bool TryFind(ulong feature, out int row) => _rows.TryGetValue(feature, out row);

    /// <summary>Adds the weights of the features that are known to the scores.</summary>
    public void Score(List<ulong> features, Span<float> scores)
    {
        foreach (var feature in CollectionsMarshal.AsSpan(features))
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            var weights = _weights.AsSpan(row * Labels, Labels);
            for (var label = 0; label < scores.Length; label++)
                scores[label] += weights[label];
        }
    }
}
