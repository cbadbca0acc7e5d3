using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Walks the words of a text, folded: case, accents, apostrophes and marks are gone, hyphens separate, a possessive "'s" is left out,
/// dotted initials (U.N.) are one word. Allocates nothing; a word's folded letters stand in a buffer until the next one.
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are reported with <see cref="TooLong"/> set and their first letters only.</summary>
    internal const int LongestWord = 48;

    private const uint HashSeed = 2166136261;
    private const uint HashFactor = 16777619;

    private readonly ReadOnlySpan<char> _text = text;
    private LetterBuffer _letters;
    private int _length;
    private uint _hash;

    /// <summary>Where the next call of <see cref="Next"/> starts to look.</summary>
    internal int Position { get; set; }

    internal int Start { get; private set; }

    /// <summary>One past the word's last letter or mark, in UTF-16 code units of the text.</summary>
    internal int End { get; private set; }

    internal readonly uint Hash => _hash;

    /// <summary>Something that a name does not run across stood between this word and the one before it.</summary>
    internal bool AfterBreak { get; private set; }

    internal readonly bool TooLong => _length > LongestWord;

    [UnscopedRef]
    internal readonly ReadOnlySpan<char> Letters => ((ReadOnlySpan<char>)_letters)[..Math.Min(_length, LongestWord)];

    internal static uint HashOf(ReadOnlySpan<char> letters)
    {
        var hash = HashSeed;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * HashFactor;
        }

        return hash;
    }

    internal bool Next()
    {
        if (!SkipToWord())
        {
            return false;
        }

        ReadWord();
        if (_length == 1 && _letters[0] > '9' && Position < _text.Length && _text[Position] == '.')
        {
            ReadInitials();
        }

        return true;
    }

    private bool SkipToWord()
    {
        var folds = LetterFolding.Folds;
        AfterBreak = false;
        for (var i = Position; i < _text.Length; i++)
        {
            var fold = folds[_text[i]];
            if (fold >= LetterFolding.TwoLetters)
            {
                Position = Start = i;
                return true;
            }

            AfterBreak |= fold == LetterFolding.Break;
        }

        Position = _text.Length;
        return false;
    }

    private void ReadWord()
    {
        var folds = LetterFolding.Folds;
        var hash = HashSeed;
        var length = 0;
        var end = Position;
        var i = Position;
        Span<char> letters = _letters;
        for (; i < _text.Length; i++)
        {
            var fold = folds[_text[i]];
            if (fold >= LetterFolding.FirstLetter)
            {
                if (length < LongestWord)
                {
                    letters[length] = fold;
                }

                length++;
                hash = (hash ^ fold) * HashFactor;
                end = i + 1;
            }
            else if (fold == LetterFolding.TwoLetters)
            {
                var (first, second) = LetterFolding.Expand(_text[i]);
                if (length + 1 < LongestWord)
                {
                    letters[length] = first;
                    letters[length + 1] = second;
                }

                length += 2;
                hash = (((hash ^ first) * HashFactor) ^ second) * HashFactor;
                end = i + 1;
            }
            else if (fold == LetterFolding.Mark)
            {
                end = i + 1;
            }
            else if (fold != LetterFolding.Apostrophe)
            {
                break;
            }
            else if (IsPossessive(i))
            {
                i += 2;
                break;
            }
        }

        _hash = hash;
        _length = length;
        End = end;
        Position = i;
    }

    private readonly bool IsPossessive(int apostrophe)
    {
        var s = apostrophe + 1;
        if (s >= _text.Length || _text[s] is not ('s' or 'S'))
        {
            return false;
        }

        return s + 1 == _text.Length
            || LetterFolding.Folds[_text[s + 1]] is LetterFolding.Break or LetterFolding.Separator;
    }

    private void ReadInitials()
    {
        Span<char> letters = _letters;
        var dot = Position;
        while (_length < LongestWord && IsInitial(dot + 1))
        {
            var fold = LetterFolding.Folds[_text[dot + 1]];
            letters[_length++] = fold;
            _hash = (_hash ^ fold) * HashFactor;
            End = Position = dot + 2;
            if (Position >= _text.Length || _text[Position] != '.')
            {
                return;
            }

            dot = Position;
        }
    }

    /// <summary>One letter alone, before a dot, a possessive or the word's end.</summary>
    private readonly bool IsInitial(int at) =>
        at < _text.Length
        && LetterFolding.Folds[_text[at]] > '9'
        && (at + 1 == _text.Length || !LetterFolding.IsLetter(_text[at + 1]));

    [InlineArray(LongestWord)]
    private struct LetterBuffer
    {
        private char _first;
    }
}
