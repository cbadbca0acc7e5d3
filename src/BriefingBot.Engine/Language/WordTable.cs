namespace BriefingBot.Engine.Language;

/// <summary>Folded words and their numbers: an open-addressing table read by hash and letters, so that a scan need not build a string for each word.</summary>
internal sealed class WordTable
{
    private readonly Slot[] _slots;
    private readonly string[] _words;
    private readonly uint _mask;

    /// <param name="numbers">A word's number is what <see cref="Find"/> answers; several words (spellings) may share one.</param>
    internal WordTable(IReadOnlyDictionary<string, int> numbers)
    {
        var size = 16;
        while (size < numbers.Count * 4)
        {
            size *= 2;
        }

        _slots = new Slot[size];
        _words = new string[numbers.Count];
        _mask = (uint)(size - 1);
        var next = 0;
        foreach (var (word, number) in numbers)
        {
            _words[next] = word;
            var hash = WordScanner.HashOf(word);
            _slots[FreeSlot(hash)] = new Slot(hash, ++next, number);
        }
    }

    /// <summary>The word's number, or -1.</summary>
    internal int Find(uint hash, ReadOnlySpan<char> letters)
    {
        for (var at = IndexOf(hash); ; at = (at + 1) & _mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Word == 0)
            {
                return -1;
            }

            if (slot.Hash == hash && letters.SequenceEqual(_words[slot.Word - 1]))
            {
                return slot.Number;
            }
        }
    }

    private uint FreeSlot(uint hash)
    {
        var at = IndexOf(hash);
        while (_slots[at].Word != 0)
        {
            at = (at + 1) & _mask;
        }

        return at;
    }

    private uint IndexOf(uint hash) => (hash ^ (hash >> 15)) & _mask;

    /// <param name="Word">One-based place in the word list; 0 marks a free slot.</param>
    private readonly record struct Slot(uint Hash, int Word, int Number);
}
