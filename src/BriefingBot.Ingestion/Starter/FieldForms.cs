using System.Globalization;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Starter;

/// <summary>The forms that single fields have to keep: ids, dates, country codes, whole numbers, degrees.</summary>
internal static class FieldForms
{
    public const int MostIdLength = 60;

    public static string Id(RecordReader record, string key)
    {
        var id = record.Text(key);
        if (id.Length == 0 || IsId(id))
            return id;
        record.Fault(record.LineOf(key), $"\"{id}\" is not an id; an id has lower-case letters, digits and single hyphens, at most {MostIdLength} of them, as in isis-k");
        return "";
    }

    private static bool IsId(string id) =>
        id.Length <= MostIdLength
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static PartialDate? Date(RecordReader record, string key)
    {
        if (record.Optional(key) is not { } text)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;
        record.Fault(record.LineOf(key), $"\"{text}\" is not a date such as 2024-03-22, 2024-03, 2024, XXXX-10-08 or 2024-03-21/2024-03-22");
        return null;
    }

    public static string? Country(RecordReader record, string key) =>
        record.Optional(key) is { } code && CheckCountry(record, record.LineOf(key), code) ? code : null;

    public static bool CheckCountry(RecordReader record, int line, string code)
    {
        if (code.Length == 2 && code.All(char.IsAsciiLetterUpper) && Countries.Find(code) is not null)
            return true;
        record.Fault(line, $"\"{code}\" is not the code of a country that is known here; it has two capitals as in ISO 3166-1, AF for Afghanistan");
        return false;
    }

    public static string? Url(RecordReader record, string key)
    {
        if (record.Optional(key) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
            return text;
        record.Fault(record.LineOf(key), $"\"{text}\" is not an https address");
        return null;
    }

    public static int? Number(RecordReader record, string key)
    {
        if (record.Optional(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        record.Fault(record.LineOf(key), $"\"{text}\" is not a whole number of persons for \"{key}\"");
        return null;
    }

    public static double? Degrees(RecordReader record, string key, int most)
    {
        if (record.Optional(key) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most)
            return degrees;
        record.Fault(record.LineOf(key), $"\"{text}\" is not a number of degrees between -{most} and {most} for \"{key}\"");
        return null;
    }
}
