using System.Globalization;

namespace BriefingBot.Engine.Facts;

/// <summary>When a text was published: an instant, or only a day where the source gives no time (then the instant is that day's midnight, UTC).</summary>
public readonly record struct PublicationTime(DateTimeOffset Instant, bool DayOnly) : IComparable<PublicationTime>
{
    private const string DayForm = "yyyy-MM-dd";

    public DateOnly Day => DateOnly.FromDateTime(Instant.UtcDateTime);

    public static PublicationTime OfDay(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), DayOnly: true);

    public static PublicationTime At(DateTimeOffset instant) => new(instant.ToUniversalTime(), DayOnly: false);

    /// <exception cref="FormatException">The text is neither a day nor an ISO 8601 time with its offset.</exception>
    public static PublicationTime Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"\"{text}\" is not a time such as 2024-03-28 or 2024-03-28T14:20:00Z.");

    public static bool TryParse(string? text, out PublicationTime time)
    {
        time = default;
        if (text is null || text.Length > 40)
            return false;
        if (DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            time = OfDay(day);
            return true;
        }
        if (text.Length < 16 || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return false;
        time = At(instant);
        return true;
    }

    public int CompareTo(PublicationTime other) => Instant.CompareTo(other.Instant);

    public static bool operator <(PublicationTime left, PublicationTime right) => left.CompareTo(right) < 0;

    public static bool operator >(PublicationTime left, PublicationTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(PublicationTime left, PublicationTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PublicationTime left, PublicationTime right) => left.CompareTo(right) >= 0;

    /// <summary><c>2024-03-28</c>, or <c>2024-03-28T14:20:00Z</c>; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() =>
        Instant.UtcDateTime.ToString(DayOnly ? DayForm : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time for people: "28 March 2024" or "28 March 2024, 14:20 UTC".</summary>
    public string ToWords() =>
        Instant.UtcDateTime.ToString(DayOnly ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
