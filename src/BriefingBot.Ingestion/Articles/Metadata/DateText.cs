using System.Globalization;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Reads one date, with or without a time, out of the forms that pages use; ambiguous numeric forms are refused.</summary>
internal static class DateText
{
    private const int LongestText = 120;

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:ss 'UTC'",
        "yyyy/MM/dd HH:mm:ss", "yyyyMMdd'T'HHmmssK", "yyyyMMddHHmmss", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss",
    ];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy-M-d", "yyyy.MM.dd"];

    /// <summary>The date that the whole text is, as machines write it.</summary>
    public static (DateTimeOffset Time, bool HasTime)? Machine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        text = Rearrange(text.Trim());
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, Styles, out var day))
            return (day, false);
        if (DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, Styles, out var moment))
            return (moment, true);
        return Epoch(text) ?? Visible(text);
    }

    /// <summary>The first date in running text: "Nov. 18, 2019", "18 November 2019", "18.11.2019", "2019-11-18".</summary>
    public static (DateTimeOffset Time, bool HasTime)? Visible(string text)
    {
        if (text.Length > LongestText)
            return null;
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Numeric(words[i]) is { } numeric)
                return (numeric, false);
            if (MonthNames.Number(words[i]) is { } month && NextTo(words, i, month) is { } named)
                return (named, false);
        }

        return null;
    }

    /// <summary>"+0200" becomes "+02:00", and a time zone's name in brackets goes.</summary>
    private static string Rearrange(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0)
            text = text[..bracket].TrimEnd();
        return text.Length > 20 && text[^5] is '+' or '-' && text.Length > 20 && text[^4..].All(char.IsAsciiDigit) ? text[..^2] + ":" + text[^2..] : text;
    }

    private static (DateTimeOffset, bool)? Epoch(string text)
    {
        if (text.Length is not (10 or 13) || !text.All(char.IsAsciiDigit))
            return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        return (text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number), true);
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', ',', '\n', '|', '(', ')', '•', '·', '–', '—', '\u00a0', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static DateTimeOffset? NextTo(List<string> words, int index, int month)
    {
        var before = index > 0 ? Day(words[index - 1]) : null;
        if (before is null && index > 1 && words[index - 1] is "de" or "of" or "di")
            before = index > 1 ? Day(words[index - 2]) : null;
        var next = index + 1;
        if (before is { } first)
        {
            if (next < words.Count && words[next] is "de" or "del")
                next++;
            return next < words.Count && Year(words[next]) is { } year ? Make(year, month, first) : null;
        }

        return next + 1 < words.Count && Day(words[next]) is { } day && Year(words[next + 1]) is { } ofYear ? Make(ofYear, month, day) : null;
    }

    private static int? Day(string word)
    {
        var end = 0;
        while (end < word.Length && end < 2 && char.IsAsciiDigit(word[end]))
            end++;
        return end > 0 && word[end..] is "" or "." or "st" or "nd" or "rd" or "th" or "º" && end > 0 ? int.Parse(word.AsSpan(0, end), CultureInfo.InvariantCulture) : null;
    }

    private static int? Year(string word)
    {
        var digits = word.TrimEnd('.', ':');
        return digits.Length == 4 && digits.All(char.IsAsciiDigit) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static DateTimeOffset? Numeric(string word)
    {
        var parts = word.Split('-', '/', '.');
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0].Length == 4)
            return Make(numbers[0], numbers[1], numbers[2]);
        if (parts[2].Length != 4)
            return null;
        var dayFirst = word.Contains('.', StringComparison.Ordinal) || numbers[0] > 12;
        if (dayFirst)
            return Make(numbers[2], numbers[1], numbers[0]);
        return numbers[1] > 12 ? Make(numbers[2], numbers[0], numbers[1]) : null;
    }

    private static DateTimeOffset? Make(int year, int month, int day) =>
        year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            : null;
}
