using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Replies;

/// <summary>A text is asked for words and numbers without being cut up where that can be spared; what it answers is what cutting it up gives.</summary>
public class SupportPartTests
{
    private const int Texts = 3000;

    private static readonly string[] Pieces =
    [
        "22", "1,300", "1300", "22-year-old", "60-70", "60 to 70", "three", "twenty-one", "dozens", "more than 70", "at least 139", "half a dozen", "07:33", "7.62", "2024", "(139)", "139.", "0",
        "u.s.", "U.N.", "al-Qaeda", "Qaeda's", "M-16", "no one", "a few hundred", "3 million", "21st", "the third", "v2.0", "$500", "10%", "Shabāb", "l’Oréal", "don't", "fewer than 12", "Outlet 6", "isis-k",
        "one hundred and thirty-seven", "up to 9", "between 5 and 8", "ʿAbd", "12-3", "5,", "x1300y", "Krasnogorsk", "000", "09",
    ];

    private static readonly string[] Joints = [" ", " ", ", ", "; ", "-", "/", ": ", "\n", ". ", " (", ") ", ""];

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_text_has_the_words_that_folding_gives(int seed)
    {
        var asked = Pieces.SelectMany(p => FoldedName.Words(p)).Concat(["s", "don", "abd", "hour", "year", "n", "3"]).Distinct().ToList();

        foreach (var text in RandomTexts(seed))
        {
            var words = FoldedName.Words(text);
            var part = SupportPart.Of(text);
            foreach (var word in asked)
                part.HasWord(word).ShouldBe(words.Contains(word), $"\"{word}\" in \"{text}\"");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_text_has_the_numbers_that_reading_gives(int seed)
    {
        long[] asked = [.. Enumerable.Range(0, 80), 137, 139, 140, 200, 300, 500, 1300, 1301, 2024, 3_000_000, 13001300, -1];

        foreach (var text in RandomTexts(seed))
        {
            var tokens = Tokenizer.Tokenize(text);
            var numbers = NumberReader.ReadAll(tokens).SelectMany(n => new[] { n.Low, n.High ?? n.Low }).Concat(tokens.Select(Support.Digits).OfType<long>()).Concat(DateParts(text)).ToHashSet();
            var part = SupportPart.Of(text);
            foreach (var number in asked)
                part.HasNumber(number).ShouldBe(numbers.Contains(number), $"{number} in \"{text}\"");
        }
    }

    [Theory]
    [InlineData("Killed on 2024-03-22", 22, true)]
    [InlineData("Killed on 2024-03-22", 2024, true)]
    [InlineData("Killed on 2024-03-22", 23, false)]
    [InlineData("Killed in 2024-03", 0, false)]
    public void A_written_date_has_its_year_and_day(string text, long number, bool has) => SupportPart.Of(text).HasNumber(number).ShouldBe(has);

    private static IEnumerable<long> DateParts(string text) => text.Split(' ', '\n', '/', ',', ';', '(', ')')
        .SelectMany(w => PartialDate.TryParse(w, out var date) ? new long?[] { date.Start.Year, date.Start.Day } : []).OfType<long>();

    private static IEnumerable<string> RandomTexts(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)] + Joints[random.Next(Joints.Length)]));
    }
}
