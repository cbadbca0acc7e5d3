using System.Diagnostics;
using System.Text;
using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class NameMatcherPropertyTests
{
    private static readonly string[] Pieces = ["a", "b", "é", "A", "B", "IS", "is", "ab", "x's", "AB's"];
    private static readonly string[] Gaps = [" ", "-", "  ", ", ", " - "];

    [Fact]
    public void The_matcher_agrees_with_a_naive_one_on_random_texts()
    {
        var random = new Random(20240322);
        for (var round = 0; round < 3_000; round++)
        {
            var names = Enumerable.Range(0, random.Next(1, 8)).Select(value => (Text(random, 3).Replace("'s", "", StringComparison.Ordinal), value)).ToArray();
            var text = Text(random, 12);
            var found = NameMatcher<int>.Create(names).Find(text).Select(match => (match.Start, match.Length, string.Join(',', match.Values.Order())));
            found.ShouldBe(NaiveNameMatcher.Find(names, text), $"names {string.Join('|', names)}, text {text}");
        }
    }

    [Fact]
    public void No_text_throws_and_every_span_lies_inside()
    {
        var random = new Random(7);
        var matcher = NameMatcher<int>.Create([("a", 1), ("İ ß", 2), ("U.N.", 3), ("\u0301x", 4)]);
        for (var round = 0; round < 5_000; round++)
        {
            var text = Noise(random);
            foreach (var match in matcher.Enumerate(text))
            {
                match.Start.ShouldBeGreaterThanOrEqualTo(0);
                (match.Start + match.Length).ShouldBeLessThanOrEqualTo(text.Length);
                match.Length.ShouldBePositive();
            }
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("-")]
    [InlineData("\u0301")]
    [InlineData("'")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("a's ")]
    [InlineData("ß")]
    public void A_megabyte_of_anything_takes_linear_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var matcher = NameMatcher<int>.Create([("a a a a b", 1), ("a", 2)]);
        var started = Stopwatch.GetTimestamp();
        var found = 0;
        foreach (var match in matcher.Enumerate(text))
        {
            found += match.Length;
        }

        found.ShouldBeLessThanOrEqualTo(text.Length);
        FoldedName.Of(text).ShouldNotBeNull();
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Text(Random random, int words)
    {
        var text = new StringBuilder();
        for (var word = random.Next(1, words + 1); word > 0; word--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(word > 1 ? Gaps[random.Next(Gaps.Length)] : "");
        }

        return text.ToString();
    }

    private static string Noise(Random random)
    {
        const string Alphabet = "aAbßİıß.'’-– \u0301\u200D\uD83D\uDD25\0\n,UNxs";
        var text = new char[random.Next(0, 24)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(4) == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)];
        }

        return new string(text);
    }
}
