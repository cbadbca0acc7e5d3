namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>Two Korean blog hosts: <c>2004년 05월 28일 01:31:15</c> and <c>2004-05-25 오후 11:23:17</c>, both in Korean time.</summary>
internal static class KoreanDate
{
    private static readonly TimeSpan KoreanTime = TimeSpan.FromHours(9);

    public static DateTimeOffset? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            4 when words[0].EndsWith('년') => At(words[0][..^1], words[1].TrimEnd('월'), words[2].TrimEnd('일'), words[3], 0),
            3 when words[1] is "오전" or "오후" => HalfDay(words[0].Split('-', 4), words[2], afternoon: words[1] == "오후"),
            _ => null,
        };
    }

    private static DateTimeOffset? HalfDay(string[] date, string clock, bool afternoon) =>
        date.Length == 3 ? At(date[0], date[1], date[2], clock, afternoon && !clock.StartsWith("12:", StringComparison.Ordinal) ? 12 : 0) : null;

    private static DateTimeOffset? At(string year, string month, string day, string clock, int hours)
    {
        var (hour, minute, second) = DateParts.Clock(clock);
        return DateParts.Instant(DateParts.Number(year), DateParts.Number(month), DateParts.Number(day), hour + hours, minute, second, KoreanTime);
    }
}
