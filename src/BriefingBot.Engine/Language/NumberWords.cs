using System.Collections.Frozen;
using System.Globalization;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>The words of numbers: cardinals, ordinals, scales, and the vague ones with the least number each allows.</summary>
internal static class NumberWords
{
    private const int MostDigits = 12;

    private static readonly FrozenDictionary<string, int> Cardinals = Count(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1, 1)
        .Concat(Count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10))
        .Append(new("zero", 0))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Ordinals = Count(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 1, 1)
        .Concat(Count("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, long> Scales = new Dictionary<string, long>
    {
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>Plurals mean two of the unit at the least; "several" and "a few" three (two would be "a couple").</summary>
    private static readonly FrozenDictionary<string, (long Low, TollQualifier Qualifier)> Vague = new Dictionary<string, (long, TollQualifier)>
    {
        ["several"] = (3, TollQualifier.Several),
        ["tens"] = (20, TollQualifier.Tens),
        ["dozens"] = (24, TollQualifier.Dozens),
        ["scores"] = (40, TollQualifier.Tens),
        ["hundreds"] = (200, TollQualifier.Hundreds),
        ["thousands"] = (2000, TollQualifier.Thousands),
    }.ToFrozenDictionary();

    /// <summary>Words that begin an expression without being a number: "between", "at least", "a dozen", "no".</summary>
    private static readonly FrozenSet<string> Openers = NumberBounds.FirstWords.Concat(["between", "from", "no", "none", "nobody", "a", "half", "the"])
        .Concat(Vague.Keys).Concat(Cardinals.Keys).Concat(Ordinals.Keys).ToFrozenSet();

    /// <summary>Words that make a number or move one ("more than 70" is 71), each as it is scanned: without hyphens.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Making = Cardinals.Keys.Concat(Ordinals.Keys).Concat(Scales.Keys).Concat(Vague.Keys)
        .Concat(["millions", "dozen", "couple", "few", "handful", "score", "half", "no", "none", "nobody", "more", "over", "above", "excess", "upwards", "fewer", "less", "under"])
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>False where a text's numbers stand there in digits alone.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (Making.Contains(scanner.Letters))
                return true;
        }
        return false;
    }

    /// <summary>Whether a number, its qualifier included, may begin with this word; a cheap look before the costly ones.</summary>
    public static bool MayBegin(string word) =>
        word.Length > 0 && (char.IsAsciiDigit(word[0]) || Openers.Contains(word) || word.Contains('-', StringComparison.Ordinal));

    public static bool IsVague(string word, out (long Low, TollQualifier Qualifier) vague) => Vague.TryGetValue(word, out vague);

    public static bool IsScale(string word, out long factor) => Scales.TryGetValue(word, out factor);

    /// <summary>A cardinal below one hundred, also hyphenated: "seven", "twenty-one".</summary>
    public static bool IsCardinal(string word, out int value) => Compound(word, Cardinals, out value);

    /// <summary>"third", "twenty-first", "21st".</summary>
    public static bool IsOrdinal(string word, out int value) => Compound(word, Ordinals, out value) || IsDigitOrdinal(word, out value);

    /// <summary>Digits with thousands separators; a decimal or a version number is none.</summary>
    public static bool IsInteger(string word, out long value)
    {
        value = 0;
        if (word.Length is 0 or > MostDigits + 3 || !char.IsAsciiDigit(word[0]))
            return false;
        var digits = word.AsSpan();
        for (var comma = digits.IndexOfAny(',', '.'); comma >= 0; comma = digits.IndexOfAny(',', '.'))
        {
            var rest = digits[(comma + 1)..];
            var group = rest.IndexOfAny(',', '.') is var next and >= 0 ? next : rest.Length;
            if (comma is 0 or > 3 || group != 3)
                return false;
            value = (value * 1000) + long.Parse(digits[..comma], CultureInfo.InvariantCulture);
            digits = rest;
        }
        if (digits.Length > MostDigits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return false;
        value = word.Length == digits.Length ? last : (value * 1000) + last;
        return true;
    }

    private static bool Compound(string word, FrozenDictionary<string, int> units, out int value)
    {
        if (units.TryGetValue(word, out value))
            return true;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || !Cardinals.TryGetValue(word[..hyphen], out var tens) || tens < 20)
            return false;
        if (!units.TryGetValue(word[(hyphen + 1)..], out var unit) || unit is 0 or > 9)
            return false;
        value = tens + unit;
        return true;
    }

    private static bool IsDigitOrdinal(string word, out int value)
    {
        value = 0;
        return word.Length is >= 3 and <= 6 && char.IsAsciiDigit(word[0]) && (word[^2..] is "st" or "nd" or "rd" or "th")
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static IEnumerable<KeyValuePair<string, int>> Count(string words, int first, int step) =>
        words.Split(' ').Select((word, i) => new KeyValuePair<string, int>(word, first + (i * step)));
}
