using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Month names and their abbreviations in the languages that news pages most often come in.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = Build(
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "januari februari maret april mei juni juli agustus september oktober november desember");

    /// <summary>1 to 12, or null when the word is no month.</summary>
    public static int? Number(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        if (name == "sept")
            return 9;
        return Numbers.TryGetValue(name, out var number) ? number : null;
    }

    private static FrozenDictionary<string, int> Build(params string[] languages) =>
        languages.SelectMany(names => names.Split(' ').Select((name, index) => (name, number: index + 1)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}
