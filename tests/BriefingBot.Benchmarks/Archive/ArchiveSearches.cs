using BriefingBot.Benchmarks.Loads;

namespace BriefingBot.Benchmarks.Archive;

/// <summary>Searches of every kind. Words are drawn from passages of the archive, so that what there is most of is asked for most.</summary>
/// <param name="passages">Texts of passages, drawn at random.</param>
/// <param name="groups">Names of groups that the archive uses.</param>
internal sealed class ArchiveSearches(IReadOnlyList<string> passages, IReadOnlyList<string> groups)
{
    private const int Outlets = 400;

    public IEnumerable<(string Kind, Func<Random, string> Line)> All()
    {
        yield return ("one word", r => $"/search {Words(r, 1)}");
        yield return ("two words of a passage", r => $"/search {Words(r, 2)}");
        yield return ("three words of a passage", r => $"/search {Words(r, 3)}");
        yield return ("four words of a passage", r => $"/search {Words(r, 4)}");
        yield return ("two words of two passages", r => $"/search {Words(r, 1)} {Words(r, 1)}");
        yield return ("four words of two passages", r => $"/search {Words(r, 2)} {Words(r, 2)}");
        yield return ("a place and a word", r => $"/search {Name(r)} {Words(r, 1)}");
        yield return ("a name's two words", r => $"/search \"{Name(r)} {Name(r)}\"");
        yield return ("a group", r => $"/search {Group(r)}");
        yield return ("a group and a word", r => $"/search {Group(r)} {Words(r, 1)}");
        yield return ("words of a group's passages", r => $"/search {Words(r, 2)} group:{Group(r)}");
        yield return ("words that never occur", r => $"/search xylograph{r.Next(1000)} {Words(r, 1)}");
        yield return ("words that never meet", r => $"/search railway {(r.Next(2) == 0 ? "mortar" : "morgue")}");
        yield return ("words since a month", r => $"/search {Words(r, 2)} since:{Month(r)}");
        yield return ("words within a month", r => $"/search {Words(r, 2)} since:{Month(r, out var month)} until:{month}");
        yield return ("words of a source", r => $"/search {Words(r, 2)} source:outlet{r.Next(Outlets)}.example");
        yield return ("words, fifth page", r => $"/search {Words(r, 1)} page:5");
    }

    /// <summary>Questions about what is in the archive, and some about what is not.</summary>
    public IEnumerable<(string Kind, Func<Random, string> Line)> Questions()
    {
        yield return ("how many were killed at a place", r => $"/ask How many people were killed in {Name(r)}?");
        yield return ("how many, in a month", r => $"/ask How many people were wounded in {Name(r)} in {Month(r)}?");
        yield return ("who claimed what at a place", r => $"/ask Who claimed responsibility for the {Deed(r)} in {Name(r)}?");
        yield return ("what a group did", r => $"/ask What did {Group(r).Trim('"')} do in {Name(r)}?");
        yield return ("attacks of a group", r => $"/ask Which attacks did {Group(r).Trim('"')} carry out since {Month(r)}?");
        yield return ("when something happened", r => $"/ask When did the {Deed(r)} in {Name(r)} begin?");
        yield return ("what somebody said", r => $"/ask What did {Name(r)} {Name(r)} say about the {Words(r, 1)}?");
        yield return ("words of a passage as a question", r => $"/ask Why {Words(r, 4)}?");
        yield return ("what is not there", r => $"/ask Who founded the Xylograph{r.Next(1000)} Society of {Name(r)}?");
    }

    private static string Deed(Random random) => new[] { "car bomb", "ambush", "raid", "kidnapping", "suicide attack" }[random.Next(5)];

    private string Group(Random random) => $"\"{groups[GeneratedWorld.Skewed(random, groups.Count)]}\"";

    private static string Month(Random random) => Month(random, out _);

    private static string Month(Random random, out string month) => month = $"{2021 + random.Next(4)}-{1 + random.Next(12):00}";

    private string Words(Random random, int count) => Pick(random, count, _ => true);

    private string Name(Random random) => Pick(random, 1, char.IsUpper);

    private string Pick(Random random, int count, Func<char, bool> first)
    {
        while (true)
        {
            var words = passages[random.Next(passages.Count)].Split([' ', ',', '.', '"', '-', ';', ':', '\''], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length > 3 && first(w[0])).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (words.Length < count)
                continue;
            random.Shuffle(words);
            return string.Join(' ', words.Take(count));
        }
    }
}
