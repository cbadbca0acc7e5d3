namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// Groups and attacks that exist nowhere. As in the data sets of the field a few groups, places and countries have most of the
/// attacks: the busiest group has some 27,000 of the 200,000, the busiest place some 16,000.
/// </summary>
internal sealed class GeneratedWorld
{
    public const int GroupCount = 10_000;
    public const int Attacks = 200_000;
    public const int AliasesPerGroup = 4;
    private const int PlaceCount = 5_000;

    private static readonly string[] CountryCodes = ["IQ", "AF", "PK", "IN", "CO", "SY", "NG", "PH", "YE", "SO", "TH", "TR", "LK", "PE", "SV", "GB", "ES", "DZ", "EG", "LY", "UA", "RU", "ML", "BF", "CD", "MZ", "KE", "CM", "NE", "TD", "IL", "LB", "IR", "BD", "MM", "NP", "ET", "SD", "SS", "CF"];
    private static readonly string[] Kinds = ["insurgent group", "militia", "jihadist group", "separatist group"];
    private static readonly string[] Forms = ["Front", "Army", "Brigade", "Movement", "Party", "Union", "Battalion", "Council"];

    public GeneratedWorld(int seed)
    {
        var random = new Random(seed);
        var names = new InventedNames(random);
        Places = [.. Enumerable.Range(0, PlaceCount).Select(i => ($"{names.Place()} {names.Place()}", CountryCodes[Skewed(random, CountryCodes.Length)]))];
        Groups = [.. Enumerable.Range(0, GroupCount).Select(i => Group(random, names, i))];
    }

    public IReadOnlyList<(string Name, string Country)> Places { get; }

    public IReadOnlyList<GeneratedGroup> Groups { get; }

    public static IReadOnlyList<string> Countries => CountryCodes;

    public static IReadOnlyList<string> GroupKinds => Kinds;

    /// <summary>A rank of which the first come up most often (Zipf's law with exponent 1, nearly).</summary>
    public static int Skewed(Random random, int count) => (int)Math.Pow(count + 1, random.NextDouble()) - 1;

    private static GeneratedGroup Group(Random random, InventedNames names, int number)
    {
        string Name() => $"{names.Place()} {names.Place()} {Forms[random.Next(Forms.Length)]}";
        return new GeneratedGroup($"group-{number}", Name(), [.. Enumerable.Range(0, AliasesPerGroup).Select(_ => Name())], Kinds[random.Next(Kinds.Length)], CountryCodes[Skewed(random, CountryCodes.Length)]);
    }
}

internal sealed record GeneratedGroup(string Id, string Name, IReadOnlyList<string> Aliases, string Kind, string Country);
