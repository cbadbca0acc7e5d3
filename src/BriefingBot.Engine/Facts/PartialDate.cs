using System.Globalization;

namespace BriefingBot.Engine.Facts;

/// <summary>
/// A date exactly as precise as its source: <c>2024-03-22</c>, <c>2024-03</c>, <c>2024</c>, <c>XXXX-10-08</c> or
/// <c>XXXX-10</c> (no text gives the year), or a range of days <c>2024-03-21/2024-03-22</c>.
/// The written form follows EDTF (ISO 8601-2) at the level that these need.
/// </summary>
public sealed record PartialDate
{
    private PartialDate(CalendarPart start, CalendarPart? end)
    {
        Start = start;
        End = end;
    }

    public CalendarPart Start { get; }

    /// <summary>The last day of a range; null for a single date.</summary>
    public CalendarPart? End { get; }

    public DatePrecision Precision => this switch
    {
        { End: not null } => DatePrecision.Range,
        { Start: { Year: null, Day: null } } => DatePrecision.MonthWithoutYear,
        { Start.Year: null } => DatePrecision.DayWithoutYear,
        { Start.Month: null } => DatePrecision.Year,
        { Start.Day: null } => DatePrecision.Month,
        _ => DatePrecision.Day,
    };

    /// <summary>The first day that the date can mean; null where the year is not known.</summary>
    public DateOnly? Earliest => Start.Earliest;

    /// <summary>The last day that the date can mean; null where the year is not known.</summary>
    public DateOnly? Latest => (End ?? Start).Latest;

    public static PartialDate OfYear(int year) => new(CalendarPart.Create(year, null, null), null);

    public static PartialDate OfMonth(int year, int month) => new(CalendarPart.Create(year, month, null), null);

    public static PartialDate OfDay(DateOnly day) => new(CalendarPart.Create(day.Year, day.Month, day.Day), null);

    public static PartialDate OfDay(int year, int month, int day) => new(CalendarPart.Create(year, month, day), null);

    /// <summary>A day or a month whose year no text gives. 29 February is allowed.</summary>
    public static PartialDate WithoutYear(int month, int? day = null) => new(CalendarPart.Create(null, month, day), null);

    /// <summary>A range of two days, first to last, both included. Equal ends give the single day.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public static PartialDate OfRange(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw new ArgumentException($"The range ends on {last:yyyy-MM-dd}, before it starts on {first:yyyy-MM-dd}.", nameof(last));
        return first == last
            ? OfDay(first)
            : new(CalendarPart.Create(first.Year, first.Month, first.Day), CalendarPart.Create(last.Year, last.Month, last.Day));
    }

    /// <exception cref="FormatException">The text is none of the written forms.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"\"{text}\" is not a date such as 2024-03-22, 2024-03, 2024, XXXX-10-08 or 2024-03-21/2024-03-22.");

    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        // Most of what is tried is a word: seen by its first letter.
        if (text is null || text.Length is < 4 or > 21 || !(char.IsAsciiDigit(text[0]) || text[0] == 'X'))
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (TryParsePart(text) is not { } single)
                return false;
            date = new PartialDate(single, null);
            return true;
        }
        if (TryParsePart(text[..slash])?.Earliest is not { } first || TryParsePart(text[(slash + 1)..])?.Latest is not { } last || last < first)
            return false;
        date = OfRange(first, last);
        return true;
    }

    private static CalendarPart? TryParsePart(string text)
    {
        // Every figure of every text that something is held against is tried: no regular expression, and no text of its own for each part.
        var isForm = text.Length is 4 or 7 or 10 && (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-');
        if (!isForm || !(TryParseDigits(text.AsSpan(0, 4), out var year) || text.StartsWith("XXXX", StringComparison.Ordinal)))
            return null;
        int? month = null, day = null;
        if (text.Length >= 7 && !TryParseDigits(text.AsSpan(5, 2), out month))
            return null;
        if (text.Length == 10 && !TryParseDigits(text.AsSpan(8, 2), out day))
            return null;
        return CalendarPart.TryCreate(year, month, day);
    }

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out int? number)
    {
        number = null;
        if (digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>True when some day can be meant by both dates; dates without a year compare by month and day.</summary>
    public bool CanMeanTheSameAs(PartialDate other)
    {
        if (Earliest is { } a && Latest is { } b && other.Earliest is { } c && other.Latest is { } d)
            return a <= d && c <= b;
        return Start.Month == other.Start.Month && (Start.Day is null || other.Start.Day is null || Start.Day == other.Start.Day);
    }

    /// <summary>True when the date can fall between the two days, both included; a date without a year never does.</summary>
    public bool CanFallWithin(DateOnly? since, DateOnly? until) =>
        Earliest is { } earliest && Latest is { } latest && (since is null || latest >= since) && (until is null || earliest <= until);

    /// <summary>The written form; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => End is { } end ? $"{Start}/{end}" : Start.ToString();

    /// <summary>The date for people: "22 March 2024", "March 2024", "8 October (year not given)", "21 to 22 March 2024".</summary>
    public string ToWords()
    {
        if (End is not { } end)
            return Start.Year is null ? $"{Start.ToWords(withYear: false)} (year not given)" : Start.ToWords(withYear: true);
        if (Start.Year == end.Year && Start.Month == end.Month)
            return $"{Start.Day} to {end.ToWords(withYear: true)}";
        return $"{Start.ToWords(withYear: Start.Year != end.Year)} to {end.ToWords(withYear: true)}";
    }
}
