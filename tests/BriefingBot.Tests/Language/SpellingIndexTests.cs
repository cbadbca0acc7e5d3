using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class SpellingIndexTests
{
    private static readonly SpellingIndex<int> Commands = SpellingIndex<int>.Create(
        [("group", 1), ("groups", 2), ("attack", 3), ("attacks", 4), ("timeline", 5), ("compare", 6), ("min-killed", 7), ("Café-Bar", 8)]);

    [Theory]
    [InlineData("gruop", "group")]
    [InlineData("attcak", "attack,attacks")]
    [InlineData("ATTACKZ", "attacks,attack")]
    [InlineData("timline", "timeline")]
    [InlineData("comprae", "compare")]
    [InlineData("minkilled", "min-killed")]
    [InlineData("min_kiled", "min-killed")]
    [InlineData("cafe bar", "Café-Bar")]
    [InlineData("xyz", "")]
    [InlineData("gr", "")]
    [InlineData("", "")]
    [InlineData("🔥", "")]
    public void The_nearest_keys_come_first_and_far_ones_not_at_all(string typed, string keys) =>
        string.Join(',', Commands.Suggest(typed, 5).Select(near => near.Key)).ShouldBe(keys);

    [Fact]
    public void Input_longer_than_any_name_has_no_suggestion() => Commands.Suggest(new string('a', 10_000), 5).ShouldBeEmpty();

    [Fact]
    public void No_more_than_the_limit_are_given() => Commands.Suggest("attack", 1).ShouldHaveSingleItem().Key.ShouldBe("attack");

    [Fact]
    public void The_bounded_distance_agrees_with_the_full_table_on_random_words()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var (a, b, limit) = (Word(random), Word(random), random.Next(0, 4));
            var distance = FullTable(a, b);
            EditDistance.Within(a, b, limit).ShouldBe(distance <= limit ? distance : -1, $"{a} {b} {limit}");
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => (char)('a' + random.Next(3))));

    /// <summary>Optimal string alignment as the textbook has it.</summary>
    private static int FullTable(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
