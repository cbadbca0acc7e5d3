using System.Globalization;

namespace BriefingBot.Engine.Commands;

/// <summary>
/// Dates in figures as people type them, brought to the written form of <see cref="Facts.PartialDate"/>: 2024-3, 2024/3/22, 22.3.2024, 22/3/2024, 2021-2023.
/// </summary>
internal static class NumericDate
{
    private static readonly char[] Separators = ['-', '/', '.', '–'];

    /// <summary>The written form; the text itself where it is none of these, or where day and month cannot be told apart (3/4/2024).</summary>
    public static string Normalise(string text)
    {
        if (text.Length is < 6 or > 10 || !char.IsAsciiDigit(text[0]) || text.IndexOfAny(Separators) is not (>= 1 and var cut))
            return text;
        var parts = text.Split(text[cut]);
        if (!parts.All(IsFigure))
            return text;
        return parts switch
        {
            [{ Length: 4 } first, { Length: 4 } last] => $"{first}/{last}",
            [{ Length: 4 } year, var month] => $"{year}-{Two(month)}",
            [{ Length: 4 } year, var month, var day] => $"{year}-{Two(month)}-{Two(day)}",
            [var first, var second, { Length: 4 } year] when DayAndMonth(first, second, text[cut]) is var (day, month) => $"{year}-{Two(month)}-{Two(day)}",
            _ => text,
        };
    }

    // Dots are written day first everywhere. With strokes some countries write the month first: read only where one of the two is no month.
    private static (string Day, string Month)? DayAndMonth(string first, string second, char separator)
    {
        const int Months = 12;
        if (separator == '.' || Number(first) > Months || first == second)
            return (first, second);
        return Number(second) > Months ? (second, first) : null;
    }

    private static bool IsFigure(string part) => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit);

    private static int Number(string figure) => int.Parse(figure, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Two(string figure) => figure.PadLeft(2, '0');
}
