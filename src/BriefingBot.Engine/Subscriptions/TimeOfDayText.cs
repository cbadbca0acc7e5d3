using System.Globalization;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>Times of day as people write them: "07:00", "7:30", "7am", "7:30 pm".</summary>
public static class TimeOfDayText
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "htt", "h:mmtt"];

    public static TimeOnly? Read(string text) =>
        TimeOnly.TryParseExact(text.Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A stretch of the day, "22:00-07:00"; it may run over midnight. Null where the text is none, or empty.</summary>
    public static QuietHours? ReadStretch(string text)
    {
        var ends = text.Split(['-', '–']);
        return ends.Length == 2 && Read(ends[0]) is { } from && Read(ends[1]) is { } to && from != to ? new QuietHours(from, to) : null;
    }
}
