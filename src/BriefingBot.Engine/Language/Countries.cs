using System.Collections.Frozen;

namespace BriefingBot.Engine.Language;

/// <summary>Countries by code and by what people call them and their inhabitants.</summary>
public static class Countries
{
    private static readonly Country[] Ordered = [.. Rows()];

    private static readonly FrozenDictionary<string, Country> ByCode =
        Ordered.ToFrozenDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Country[]> ByName = Ordered
        .SelectMany(country => Called(country).Distinct(StringComparer.Ordinal).Select(name => (name, country)))
        .GroupBy(named => named.name, StringComparer.Ordinal)
        .ToFrozenDictionary(named => named.Key, named => named.Select(pair => pair.country).ToArray(), StringComparer.Ordinal);

    private static readonly SpellingIndex<Country> Spellings =
        SpellingIndex<Country>.Create(Ordered.SelectMany(country => country.OtherNames.Prepend(country.Name).Select(name => (name, country))));

    public static IReadOnlyList<Country> All => Ordered;

    /// <summary>By ISO 3166-1 alpha-2 code in any case; null when there is none.</summary>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>
    /// The countries that a typed name, other name, demonym (also in the plural) or code stands for: none, one, or several that share it ("Congo", "Korea").
    /// A name comes before a code: "US" is a name as well.
    /// </summary>
    public static IReadOnlyList<Country> Named(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > SpellingIndex<Country>.LongestInput)
        {
            return [];
        }

        var folded = Fold(typed);
        if (ByName.TryGetValue(folded, out var countries) || (folded.EndsWith('s') && ByName.TryGetValue(folded[..^1], out countries)))
        {
            return countries;
        }

        return Find(typed.Trim()) is { } byCode ? [byCode] : [];
    }

    /// <summary>Countries with a name near to what was typed, the nearest first.</summary>
    public static IReadOnlyList<SpellingSuggestion<Country>> Suggest(string typed, int limit) => Spellings.Suggest(typed, limit);

    /// <summary>All names and demonyms as they stand in texts, for a matcher; plurals of demonyms with them.</summary>
    public static IEnumerable<(string Name, Country Country)> NamesInText() =>
        from country in All
        from name in country.OtherNames.Prepend(country.Name).Concat(country.Demonyms).Concat(country.Demonyms.Where(TakesPlural).Select(word => word + "s"))
        select (name, country);

    private static IEnumerable<string> Called(Country country) =>
        country.OtherNames.Prepend(country.Name).Concat(country.Demonyms).Select(name => Fold(name));

    private static bool TakesPlural(string demonym) => demonym[^1] is not ('s' or 'h' or 'e');

    private static string Fold(string name)
    {
        var words = FoldedName.Words(name);
        return string.Join(' ', words.Count > 1 && words[0] == "the" ? words.Skip(1) : words);
    }

    private static IEnumerable<Country> Rows()
    {
        foreach (var line in CountryTable.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fields = line.Split(';');
            yield return new Country(fields[0], fields[1], List(fields[2]), List(fields[3]));
        }
    }

    private static string[] List(string field) => field.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
