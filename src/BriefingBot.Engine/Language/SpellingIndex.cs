using System.Numerics;

namespace BriefingBot.Engine.Language;

/// <summary>
/// "Did you mean": finds the keys (names, commands, options, places) that a mistyped word is near to. Immutable, safe for many threads.
/// </summary>
/// <remarks>
/// Each key keeps its length and a mask of its letters; one typing error changes at most two bits, so that nearly all keys are ruled out
/// without comparing letters. Only the rest is measured with a bounded <see cref="EditDistance"/>.
/// </remarks>
public sealed class SpellingIndex<T>
{
    /// <summary>Longer input is nobody's misspelling; it is answered with nothing.</summary>
    public const int LongestInput = 100;

    private readonly Entry[] _entries;

    /// <summary>The entries' masks and lengths once more, side by side: nearly all are judged by these alone.</summary>
    private readonly (uint Letters, int Length)[] _outlines;

    private SpellingIndex(Entry[] entries)
    {
        _entries = entries;
        _outlines = [.. entries.Select(entry => (entry.Mask, entry.Folded.Length))];
    }

    public static SpellingIndex<T> Create(IEnumerable<(string Key, T Value)> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var entries = keys.Select(key => Entry.Of(key.Key, key.Value)).Where(entry => entry.Folded.Length > 0);
        return new SpellingIndex<T>([.. entries]);
    }

    /// <summary>How many typing errors are forgiven: none under 3 letters, then 1, from 6 letters 2, from 12 letters 3.</summary>
    public static int AllowedErrors(int letters) => letters switch
    {
        < 3 => 0,
        < 6 => 1,
        < 12 => 2,
        _ => 3,
    };

    /// <summary>The nearest keys: by distance, then by the beginning they share, then by likeness of length, then by alphabet.</summary>
    public IReadOnlyList<SpellingSuggestion<T>> Suggest(string typed, int limit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > LongestInput || limit <= 0)
        {
            return [];
        }

        var wanted = Entry.Of(typed, default!);
        return [.. Near(wanted, AllowedErrors(wanted.Folded.Length))
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.Entry.Folded.AsSpan().CommonPrefixLength(wanted.Folded))
            .ThenBy(near => Math.Abs(near.Entry.Folded.Length - wanted.Folded.Length))
            .ThenBy(near => near.Entry.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(near => new SpellingSuggestion<T>(near.Entry.Key, near.Entry.Value, near.Distance))];
    }

    private List<(Entry Entry, int Distance)> Near(Entry wanted, int errors)
    {
        var near = new List<(Entry, int)>();
        for (var at = 0; at < _outlines.Length; at++)
        {
            var (letters, length) = _outlines[at];
            if (BitOperations.PopCount(letters ^ wanted.Mask) > 2 * errors || Math.Abs(length - wanted.Folded.Length) > errors)
            {
                continue;
            }

            var distance = EditDistance.Within(_entries[at].Folded, wanted.Folded, errors);
            if (distance >= 0)
            {
                near.Add((_entries[at], distance));
            }
        }

        return near;
    }

    private readonly record struct Entry(string Key, string Folded, uint Mask, T Value)
    {
        internal static Entry Of(string key, T value)
        {
            var folded = string.Concat(FoldedName.Words(key));
            var mask = 0u;
            foreach (var letter in folded)
            {
                mask |= 1u << (letter & 31);
            }

            return new Entry(key, folded, mask, value);
        }
    }
}
