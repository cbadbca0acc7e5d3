using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Tests.Language;

namespace BriefingBot.Tests.Ingestion.Extraction;

public sealed class ClaimReaderTests
{
    private static readonly DocumentReader Reader = new(ExtractionFixture.Places, new KnownGroups(new GroupMentions(
    [
        new Group("ndf", "Northern Dawn Front", null, [], [], [], []),
        new Group("rvb", "Red Valley Brigade", null, [], [], [], []),
        new Group("cs", "Coastal Shield", null, [], [], [], []),
    ])));

    public static TheoryData<string> Sentences => LanguageFixture.Lines("claims.jsonl");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_text_gives_what_it_says_of_a_group_and_nothing_else(string line)
    {
        var expected = JsonDocument.Parse(line).RootElement;

        var claims = Read(expected.Text("text")!).Select(Written);

        claims.ShouldBe(expected.GetProperty("claims").EnumerateArray().Select(c => c.GetString()!));
    }

    [Fact]
    public void A_family_name_and_a_pronoun_are_followed_to_the_full_name()
    {
        var claims = Read("“The Northern Dawn Front is weak,” Ana Ruiz, an analyst, said. The Northern Dawn Front has few friends, Ruiz says. “The Northern Dawn Front will lose,” she says.");

        claims.Count.ShouldBe(3);
        claims.ShouldAllBe(c => c.By == "Ana Ruiz");
    }

    [Fact]
    public void What_is_said_on_a_day_keeps_the_day() =>
        Read("The Northern Dawn Front is able to strike abroad, Paul Okoro told lawmakers on October 26.").ShouldHaveSingleItem().AsOf!.ToString().ShouldBe("2023-10-26");

    [Fact]
    public void The_passage_of_a_claim_is_the_sentence_that_says_it()
    {
        const string text = "It rained for days. The Northern Dawn Front was founded in 2014. Nobody knew why.";

        var evidence = Read(text).ShouldHaveSingleItem().Evidence;

        text[evidence.Start..evidence.End].ShouldBe("The Northern Dawn Front was founded in 2014.");
    }

    [Theory]
    [InlineData("said ")]
    [InlineData("“Northern Dawn Front ")]
    [InlineData("Northern Dawn Front founded in ")]
    [InlineData("led by Al-")]
    public void A_text_of_one_word_without_end_is_read_in_time(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 20_000));
        var started = TimeProvider.System.GetTimestamp();

        Read(text);

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static IReadOnlyList<ReadClaim> Read(string text) => Reader.Read(new ReportText("a", null, text, PublicationTime.Parse("2023-11-04"))).Claims;

    private static string Written(ReadClaim claim) => $"{claim.GroupId} {claim.Attribute} {claim.Value}{(claim.By is null ? "" : $" by {claim.By}")}";
}
