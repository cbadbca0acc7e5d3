using System.Globalization;

namespace BriefingBot.Engine.Language;

/// <summary>
/// What a UTF-16 code unit means inside a name: a letter or digit in its folded form, or one of four other roles.
/// Values of at least <see cref="FirstLetter"/> are folded letters and digits.
/// </summary>
internal static class LetterFolding
{
    /// <summary>Punctuation, symbols, halves of surrogate pairs: a name does not run across it.</summary>
    internal const char Break = (char)0;

    /// <summary>Whitespace, hyphens and dashes, underscore, slash, ampersand: separates the words of a name.</summary>
    internal const char Separator = (char)1;

    /// <summary>Combining marks and invisible format characters: belongs to the letter before it.</summary>
    internal const char Mark = (char)2;

    /// <summary>Apostrophes, ayn and hamza marks: skipped inside a word.</summary>
    internal const char Apostrophe = (char)3;

    /// <summary>A letter that folds to two, see <see cref="Expand"/>.</summary>
    internal const char TwoLetters = (char)4;

    internal const char FirstLetter = '0';

    private const string Apostrophes = "'`´‘’‚‛ʹʻʼʽʾʿˈˊˋ՚׳′‵＇ʔʕˤ";

    private static readonly char[] Table = BuildTable();

    internal static ReadOnlySpan<char> Folds => Table;

    internal static bool IsLetter(char c) => Table[c] is >= FirstLetter or TwoLetters;

    internal static (char First, char Second) Expand(char c)
    {
        foreach (var (letter, first, second) in AccentedLetters.Double)
        {
            if (letter == c || letter == char.ToLowerInvariant(c))
            {
                return (first, second);
            }
        }

        return (c, c);
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] = RoleByCategory((char)c);
        }

        FoldAccents(table);
        foreach (var c in Apostrophes)
        {
            table[c] = Apostrophe;
        }

        table['ـ'] = Mark;
        table['_'] = table['/'] = table['&'] = Separator;
        return table;
    }

    private static char RoleByCategory(char c)
    {
        if (c is >= '！' and <= '～')
        {
            return RoleByCategory((char)(c - '！' + '!'));
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => char.ToLowerInvariant(c),
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(c)),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => Mark,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.DashPunctuation => Separator,
            UnicodeCategory.Control => c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' ? Separator : Break,
            _ => c is '−' or '‑' or '˗' ? Separator : Break,
        };
    }

    private static void FoldAccents(char[] table)
    {
        foreach (var (letter, accented) in AccentedLetters.Single)
        {
            foreach (var c in accented)
            {
                table[c] = letter;
                table[char.ToUpperInvariant(c)] = letter;
            }
        }

        table['İ'] = 'i';
        table['ẞ'] = TwoLetters;
        foreach (var (letter, _, _) in AccentedLetters.Double)
        {
            table[letter] = TwoLetters;
            table[char.ToUpperInvariant(letter)] = TwoLetters;
        }
    }
}
