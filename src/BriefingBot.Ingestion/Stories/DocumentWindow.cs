using System.Runtime.InteropServices;

namespace BriefingBot.Ingestion.Stories;

/// <summary>The documents remembered, in order of arrival, and an index over a few keys of each.</summary>
internal sealed class DocumentWindow<T>(StoryOptions options, int keysPerDocument)
    where T : class
{
    private const int PaceSample = 200;

    private readonly KeyPostings _postings = new(keysPerDocument);
    private readonly WindowClock _clock = new();
    private readonly Dictionary<uint, float> _overlap = [];
    private readonly List<uint> _found = [];
    private (T? Document, int Day)[] _ring = new (T?, int)[1024];
    private uint _oldest;
    private uint _next;

    public int Count => (int)(_next - _oldest);

    /// <summary>Documents a day, over the latest arrivals.</summary>
    public double PerDay
    {
        get
        {
            var latest = (uint)Math.Min(Count, PaceSample);
            return latest == 0 ? 0 : latest / (1.0 + Math.Max(0, Today - _ring[At(_next - latest)].Day));
        }
    }

    /// <summary>The day number on which the window ends.</summary>
    public int Today => _clock.Today;

    /// <summary>Called with each document that is forgotten.</summary>
    public required Action<T> Forgotten { get; init; }

    public void Add(T document, int? publishedDay, ReadOnlySpan<uint> keys)
    {
        Grow();
        var day = publishedDay ?? Today;
        _postings.Add(_next, _oldest, keys);
        _ring[At(_next++)] = (document, day);
        _clock.See(day);
        while (Count > options.MaxDocuments || Count > 0 && _ring[At(_oldest)].Day < Today - options.WindowDays)
            ForgetOldest();
    }

    /// <summary>Documents that share keys, those with the most weight first; ties go to the earlier arrival.</summary>
    public IEnumerable<T> Sharing(IEnumerable<(uint Key, float Weight)> keys, int limit)
    {
        _overlap.Clear();
        foreach (var (key, weight) in keys)
        {
            _found.Clear();
            _postings.Walk(key, _oldest, _next, _found);
            foreach (var number in _found)
                CollectionsMarshal.GetValueRefOrAddDefault(_overlap, number, out _) += weight;
        }
        return [.. _overlap.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key - _oldest).Take(limit).Select(pair => _ring[At(pair.Key)].Document!)];
    }

    private int At(uint number) => (int)(number & (uint)(_ring.Length - 1));

    private void ForgetOldest()
    {
        var forgotten = _ring[At(_oldest)].Document!;
        _postings.Forget(_oldest);
        _ring[At(_oldest)] = default;
        _oldest++;
        Forgotten(forgotten);
    }

    private void Grow()
    {
        if (Count < _ring.Length)
            return;
        var ring = new (T?, int)[_ring.Length * 2];
        for (var number = _oldest; number != _next; number++)
            ring[number & (uint)(ring.Length - 1)] = _ring[At(number)];
        _ring = ring;
    }
}
