using System.Globalization;
using BriefingBot.Engine.Answers.Questions;

namespace BriefingBot.Engine.Answers.Evidence;

/// <summary>A day as texts write it: "March 22", "22 March", "Mar 22", "3 22 2024".</summary>
internal static class DayForms
{
    private const int ShortMonth = 3;

    public static IReadOnlyList<string> Of(QuestionTime time)
    {
        var (month, day) = time switch
        {
            { WithoutYear: { Start: { Month: { } m, Day: { } d } } } => (m, d),
            { Period.Since: { } since } => (since.Month, since.Day),
            _ => (0, 0),
        };
        if (month == 0)
            return [];
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).ToLowerInvariant();
        var shortName = name[..ShortMonth];
        return [$"{name} {day}", $"{day} {name}", $"{shortName} {day}", $"{day} {shortName}", $"{name} {day}th"];
    }
}
