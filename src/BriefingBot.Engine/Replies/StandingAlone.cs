using System.Globalization;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// Looks for a word or a number in a text that was not cut into words. It finds only what stands between plain edges, so that what it
/// finds is a word of the text for certain; what it does not find may still be one, in another form.
/// </summary>
internal static class StandingAlone
{
    private const int MostDigits = 32;

    /// <param name="word">Folded: letters are found in either case.</param>
    public static bool HasWord(ReadOnlySpan<char> text, string word) => FoldedName.IsFolded(word) && Has(text, word, isNumber: false);

    /// <summary>The number in digits: "1300", "1,300", "07" on a clock.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text, long number) => Has(text, number, "D1", alone: true) || Has(text, number, OtherForm(number), alone: true);

    /// <summary>The number's last digits anywhere, within a longer number too: where they are not, the text has it in words or not at all.</summary>
    public static bool HasDigits(ReadOnlySpan<char> text, long number) => number < 1000 ? Has(text, number, "D1", alone: false) : Has(text, number % 1000, "D3", alone: false);

    private static ReadOnlySpan<char> OtherForm(long number) => number < 10 ? "D2" : "N0";

    private static bool Has(ReadOnlySpan<char> text, long number, ReadOnlySpan<char> form, bool alone)
    {
        Span<char> digits = stackalloc char[MostDigits];
        if (number < 0 || !number.TryFormat(digits, out var length, form, CultureInfo.InvariantCulture))
            return false;
        return alone ? Has(text, digits[..length], isNumber: true) : text.Contains(digits[..length], StringComparison.Ordinal);
    }

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> sought, bool isNumber)
    {
        for (var from = 0; from <= text.Length - sought.Length;)
        {
            var found = text[from..].IndexOf(sought, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            var (start, end) = (from + found, from + found + sought.Length);
            if ((start == 0 || IsEdge(text[start - 1], isNumber)) && EndsAt(text, end, isNumber))
                return true;
            from = start + 1;
        }
        return false;
    }

    // A full stop or a comma may stand within a number, an abbreviation or a name; before a space it ends a word.
    private static bool EndsAt(ReadOnlySpan<char> text, int end, bool isNumber) =>
        end == text.Length || IsEdge(text[end], isNumber) || (text[end] is '.' or ',' && (end + 1 == text.Length || text[end + 1] is ' ' or '\n'));

    // Hyphens join figures to words ("22-year-old") and to one another, and part the words of a name.
    private static bool IsEdge(char c, bool isNumber) => c is ' ' or '\n' or '(' or ')' or ';' or ':' || (c == '-' && !isNumber);
}
