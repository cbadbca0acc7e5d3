using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Stories;

/// <summary>Names of weekdays and months by their hash.</summary>
internal static class CalendarHashes
{
    private static readonly FrozenDictionary<uint, DayOfWeek> Weekdays =
        Enum.GetValues<DayOfWeek>().ToFrozenDictionary(day => StableHash.Word(day.ToString()));

    private static readonly FrozenDictionary<uint, int> Months = MonthNames();

    public static bool TryWeekday(uint hash, out DayOfWeek day) => Weekdays.TryGetValue(hash, out day);

    /// <summary>January is 1. Three-letter forms and "Sept" are known too.</summary>
    public static bool TryMonth(uint hash, out int month) => Months.TryGetValue(hash, out month);

    private static FrozenDictionary<uint, int> MonthNames()
    {
        var names = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var months = new Dictionary<uint, int> { [StableHash.Word("sept")] = 9 };
        for (var month = 1; month <= 12; month++)
        {
            months[StableHash.Word(names[month - 1])] = month;
            months[StableHash.Word(names[month - 1].AsSpan(0, 3))] = month;
        }
        return months.ToFrozenDictionary();
    }
}
