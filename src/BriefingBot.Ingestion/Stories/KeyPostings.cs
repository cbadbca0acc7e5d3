namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The documents of the window by key, newest first. Entries live in one ring: each points back to the key's entry before it, so adding
/// costs one write, and a walk ends at the window's edge or after <see cref="WalkLimit"/> documents, however many the window holds.
/// </summary>
internal sealed class KeyPostings
{
    private const int WalkLimit = 48;

    private readonly Dictionary<uint, uint> _newest = [];
    private readonly uint _stride;
    private uint[] _previous;
    private uint[] _keys;

    /// <param name="keysPerDocument">A power of two, so that places in the ring survive the wrap-around of entry numbers.</param>
    public KeyPostings(int keysPerDocument)
    {
        if (!System.Numerics.BitOperations.IsPow2(keysPerDocument))
            throw new ArgumentOutOfRangeException(nameof(keysPerDocument), keysPerDocument, "The number of keys must be a power of two.");
        _stride = (uint)keysPerDocument;
        _previous = new uint[1024 * _stride];
        _keys = new uint[1024 * _stride];
    }

    /// <summary>Indexes document number <paramref name="document"/>; numbers follow each other. Keys beyond the limit are left out.</summary>
    public void Add(uint document, uint oldest, ReadOnlySpan<uint> keys)
    {
        Grow(document, oldest);
        for (var i = 0; i < (int)_stride; i++)
        {
            var entry = document * _stride + (uint)i;
            _keys[At(entry)] = i < keys.Length ? keys[i] : 0;
            if (i >= keys.Length)
                continue;
            _previous[At(entry)] = _newest.TryGetValue(keys[i], out var before) ? before : entry;
            _newest[keys[i]] = entry;
        }
    }

    public void Forget(uint document)
    {
        for (var i = 0u; i < _stride; i++)
        {
            var entry = document * _stride + i;
            var key = _keys[At(entry)];
            if (_newest.TryGetValue(key, out var newest) && newest == entry)
                _newest.Remove(key);
        }
    }

    /// <summary>Adds to <paramref name="found"/> the numbers of the newest documents with the key.</summary>
    public void Walk(uint key, uint oldest, uint next, List<uint> found)
    {
        if (!_newest.TryGetValue(key, out var entry))
            return;
        for (var steps = 0; steps < WalkLimit && entry / _stride - oldest < next - oldest; steps++)
        {
            found.Add(entry / _stride);
            var before = _previous[At(entry)];
            if (before == entry)
                return;
            entry = before;
        }
    }

    private int At(uint entry) => (int)(entry & (uint)(_previous.Length - 1));

    private void Grow(uint document, uint oldest)
    {
        if ((document - oldest + 1) * _stride <= _previous.Length)
            return;
        var (previous, keys) = (_previous, _keys);
        _previous = new uint[previous.Length * 2];
        _keys = new uint[previous.Length * 2];
        for (var entry = oldest * _stride; entry != document * _stride; entry++)
        {
            var before = (int)(entry & (uint)(previous.Length - 1));
            _previous[At(entry)] = previous[before];
            _keys[At(entry)] = keys[before];
        }
    }
}
