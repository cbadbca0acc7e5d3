using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class StorySignerTests
{
    [Theory]
    [InlineData("The blast came on Tuesday.", "2031-03-11")]
    [InlineData("The blast came on Monday.", "2031-03-10")]
    [InlineData("The blast came on Wednesday.", "2031-03-05")]
    [InlineData("The blast came on March 3.", "2031-03-03")]
    [InlineData("The blast came on 3 March.", "2031-03-03")]
    [InlineData("The blast came on Dec. 30.", "2030-12-30")]
    [InlineData("The blast came on 7 July 2005.", "2005-07-07")]
    public void Days_are_read_back_from_the_publication(string body, string day) =>
        Sign(body, "2031-03-11").EventDays.ShouldBe([DateOnly.Parse(day).DayNumber]);

    [Theory]
    [InlineData("The vote is next Monday.")]
    [InlineData("The blast came on February 31.")]
    [InlineData("It may 5 times be so.")]
    public void What_is_no_past_day_is_not_read(string body) => Sign(body, "2031-03-11").EventDays.ShouldBeEmpty();

    [Fact]
    public void Without_a_date_only_full_dates_are_read() =>
        Sign("On Monday, on March 3 and on 7 July 2005.", null).EventDays.ShouldBe([new DateOnly(2005, 7, 7).DayNumber]);

    [Theory]
    [InlineData("A 25-year-old man died.", 25)]
    [InlineData("A three-year-old girl died.", 3)]
    [InlineData("A man aged 44 died.", 44)]
    [InlineData("Tamsin Orrel, 52, died.", 52)]
    [InlineData("A 9-month-old boy died.", 137)]
    public void Ages_are_read(string body, int age) => Sign(body, null).Ages.ShouldBe([(byte)age]);

    [Theory]
    [InlineData("25 people died, 44 were wounded.")]
    [InlineData("On March 3, 25, or later.")]
    public void Other_numbers_are_no_ages(string body) => Sign(body, null).Ages.ShouldBeEmpty();

    [Fact]
    public void Diacritics_make_no_difference() =>
        Sign("In Zürnthal the bridge fell.", null).Terms.ShouldBe(Sign("In Zurnthal the bridge fell.", null).Terms);

    [Fact]
    public void Words_that_stand_capitalised_inside_a_sentence_are_proper_and_two_in_a_row_are_a_name()
    {
        var kinds = Sign("Soldiers under Petra Lindqvar left Varuna.", null).Terms.Select(term => term.Kinds).ToList();

        kinds.Count(kind => kind == StoryTermKinds.Proper).ShouldBe(3);
        kinds.Count(kind => kind == StoryTermKinds.Name).ShouldBe(1);
    }

    [Theory]
    [InlineData("Two people die in Varuna after a blast", StoryTermKinds.Proper | StoryTermKinds.InTitle)]
    [InlineData("Two People Die In Varuna After Blast", StoryTermKinds.InTitle)]
    public void A_capital_in_a_title_tells_a_name_only_where_the_title_is_written_like_a_sentence(string title, StoryTermKinds kinds)
    {
        var term = StorySigner.Sign(Reports.Report("a", title, null, null, "")).Terms.Single(term => term.Hash == StableHash.Word("varuna"));

        term.Kinds.ShouldBe(kinds);
    }

    [Fact]
    public void A_signature_survives_storage()
    {
        var signature = StorySigner.Sign(Reports.MarketBombing);
        var stored = StorySignatureFormat.FromBytes(StorySignatureFormat.ToBytes(signature));

        stored.ShouldBeEquivalentTo(signature);
    }

    [Fact]
    public void Signatures_are_the_same_in_every_process() =>
        StorySigner.Sign(Reports.MarketBombing).TextHash.ShouldBe(12939834075030454147UL);

    private static StorySignature Sign(string body, string? published) => StorySigner.Sign(Reports.Report("a", "", published, null, body));
}
