namespace BriefingBot.Benchmarks.Loads;

/// <summary>Names that exist nowhere, made of syllables; the same seed gives the same names.</summary>
/// <param name="groups">Names of groups to use instead of invented ones; the first come up most often.</param>
internal sealed class InventedNames(Random random, IReadOnlyList<string>? groups = null)
{
    private static readonly string[] Starts = ["ba", "dor", "ka", "mel", "no", "shi", "tar", "ul", "ve", "zan", "gri", "ho", "lam", "pe", "qua", "ros", "sen", "wa", "yil", "fa"];
    private static readonly string[] Middles = ["ra", "li", "mo", "ne", "du", "ka", "si", "to", "ve", "ga", "ri", "no"];
    private static readonly string[] Ends = ["bad", "dan", "gor", "han", "kel", "lin", "mar", "nesh", "pur", "rak", "sun", "tov", "vik", "zai"];

    private readonly string[] _places = Make(random, 4000);
    private readonly string[] _people = Make(random, 6000);
    private readonly string[] _groups = [.. Make(random, 60).Select(name => name + " Front")];

    public string Place() => Pick(_places);

    public string Person() => $"{Pick(_people)} {Pick(_people)}";

    public string Group() => groups is null ? Pick(_groups) : groups[(int)Math.Pow(groups.Count + 1, random.NextDouble()) - 1];

    public T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static string[] Make(Random random, int count)
    {
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            var name = Starts[random.Next(Starts.Length)] + (random.Next(2) == 0 ? Middles[random.Next(Middles.Length)] : "") + Ends[random.Next(Ends.Length)];
            names[i] = char.ToUpperInvariant(name[0]) + name[1..];
        }
        return names;
    }
}
