using BriefingBot.Engine.Commands;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary>A schedule, or one sentence that says what is wrong and what would be right.</summary>
internal readonly record struct ScheduleReading(DigestSchedule? Schedule, string? Fault);

/// <summary>Reads "07:00 Europe/Berlin" and the days.</summary>
internal static class ScheduleReader
{
    private const string Example = "/digest add 07:00 Europe/Berlin";

    /// <param name="before">What stays where it is not given: the schedule changed, or the channel's zone.</param>
    public static ScheduleReading Read(string words, string? days, DigestSchedule before)
    {
        var schedule = before;
        var (time, zone) = Split(words);
        if (time.Length > 0)
        {
            if (TimeOfDayText.Read(time) is not { } at)
                return Fault($"\"{CommandReader.Clip(time)}\" is no time of day; write a time and a time zone, such as {Example}.");
            schedule = schedule with { At = at };
        }
        if (zone.Length > 0)
        {
            var reading = ZoneText.Read(zone);
            if (reading.Zone is not { } read)
                return Fault($"{reading.Fault} For example {Example}.");
            schedule = schedule with { Zone = read };
        }
        if (days is not null)
        {
            if (WeekdaysText.Read(days) is not { } set)
                return Fault($"\"{CommandReader.Clip(days)}\" are no days of the week; write {WeekdaysText.Examples}.");
            schedule = schedule with { Days = set };
        }
        return new ScheduleReading(schedule, null);
    }

    // "7:30 pm Europe/Berlin": the time is the first word, or the first two.
    private static (string Time, string Zone) Split(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
            return ("", "");
        var length = all.Length > 1 && all[1].ToLowerInvariant() is ("am" or "pm") ? 2 : 1;
        return (string.Concat(all.Take(length)), string.Join(' ', all.Skip(length)));
    }

    private static ScheduleReading Fault(string sentence) => new(null, sentence);
}
