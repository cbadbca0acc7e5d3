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
    private const string Plain = "";

    /// <param name="word">Folded: letters are found in either case.</param>
    public static bool HasWord(ReadOnlySpan<char> text, string word) => FoldedName.IsFolded(word) && Has(text, word, isNumber: false);

    /// <summary>The number in digits: "1300", "1,300", "07" on a clock.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text, long number)
    {
        Span<char> digits = stackalloc char[MostDigits];
        return number >= 0 && (Has(text, Written(number, Plain, digits), isNumber: true) || (OtherForm(number) is { } form && Has(text, Written(number, form, digits), isNumber: true)));
    }

    /// <summary>The number's last digits anywhere, within a longer number too: where they are not, the text has it in words or not at all.</summary>
    public static bool HasDigits(ReadOnlySpan<char> text, long number)
    {
        Span<char> digits = stackalloc char[MostDigits];
        return number >= 0 && text.Contains(number < 1000 ? Written(number, Plain, digits) : Written(number % 1000, "D3", digits), StringComparison.Ordinal);
    }

    private static string? OtherForm(long number) => number switch { < 10 => "D2", < 1000 => null, _ => "N0" };

    private static ReadOnlySpan<char> Written(long number, string form, Span<char> digits)
    {
        number.TryFormat(digits, out var length, form, CultureInfo.InvariantCulture);
        return digits[..length];
    }

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> sought, bool isNumber)
    {
        for (var from = 0; from <= text.Length - sought.Length;)
        {
            var found = text[from..].IndexOf(sought, isNumber ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
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
