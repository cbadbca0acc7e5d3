using System.Collections.Frozen;
using System.Globalization;

namespace BriefingBot.Engine.Language;

/// <summary>Names of months and weekdays, whole and shortened, and the numbers of days and years as dates write them.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Named(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"], 1);

    private static readonly FrozenDictionary<string, int> Weekdays = Named(
        ["sunday sun", "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri", "saturday sat"], 0);

    public static bool IsMonth(Token token, out int month) => Months.TryGetValue(token.Text, out month);

    /// <summary>"Sun", "sat", "mon", "wed", "fri" are weekdays only with a capital letter: "the sun", "he sat".</summary>
    public static bool IsWeekday(Token token, out DayOfWeek weekday)
    {
        var known = Weekdays.TryGetValue(token.Text, out var day) && (token.Text.Length > 4 || token.Capitalised);
        weekday = (DayOfWeek)day;
        return known;
    }

    /// <summary>"8", "08", "8th".</summary>
    public static bool IsDay(Token token, out int day)
    {
        var digits = token.Text.AsSpan();
        if (digits.Length is >= 3 and <= 4 && digits[^2..] is "st" or "nd" or "rd" or "th")
            digits = digits[..^2];
        day = 0;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }

    public static bool IsYear(Token token, out int year)
    {
        year = 0;
        return token.Text.Length == 4 && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2099;
    }

    private static FrozenDictionary<string, int> Named(string[] names, int first) =>
        names.SelectMany((forms, i) => forms.Split(' ').Select(form => new KeyValuePair<string, int>(form, i + first))).ToFrozenDictionary();
}
