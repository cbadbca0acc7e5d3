namespace BriefingBot.Engine.Briefs;

/// <summary>Keeps the latest results for the length of a run, so that subscriptions that ask for the same share the work.</summary>
internal sealed class BriefCache<TKey, TValue>(TimeProvider clock, int most)
    where TKey : notnull
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (long At, TValue Value)> _values = [];
    private readonly Queue<TKey> _order = new();

    /// <summary>Two callers at once may both do the work; neither waits for, nor fails with, the other.</summary>
    public async Task<TValue> GetAsync(TKey key, Func<Task<TValue>> make)
    {
        lock (_lock)
        {
            if (_values.TryGetValue(key, out var kept) && clock.GetElapsedTime(kept.At) < Kept)
                return kept.Value;
        }
        var value = await make();
        lock (_lock)
        {
            if (!_values.ContainsKey(key))
                _order.Enqueue(key);
            _values[key] = (clock.GetTimestamp(), value);
            while (_order.Count > most)
                _values.Remove(_order.Dequeue());
        }
        return value;
    }
}
