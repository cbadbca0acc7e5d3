namespace BriefingBot.Ingestion.Feeds.Dates;

/// <summary>C's <c>asctime</c>, with or without a zone before the year.</summary>
internal static class AsctimeDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            5 => Rfc822Date.Parse($"{words[0]} {words[2]} {words[1]} {words[4]} {words[3]} +0000"),
            6 => Rfc822Date.Parse($"{words[0]} {words[2]} {words[1]} {words[5]} {words[3]} {words[4]}"),
            _ => null,
        };
    }
}
