namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>English months and days by their first three letters.</summary>
internal static class MonthNames
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static int? Month(string word) => Index(Months, word);

    public static bool IsDay(string word) => Index(Days, word) is not null;

    private static int? Index(string[] names, string word)
    {
        if (word.Length < 3) return null;
        var found = Array.IndexOf(names, word[..3].ToLowerInvariant());
        return found < 0 ? null : found + 1;
    }
}
