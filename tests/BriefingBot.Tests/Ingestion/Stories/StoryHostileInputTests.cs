using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class StoryHostileInputTests
{
    private readonly StoryIndex _index = new();

    [Fact]
    public void Empty_documents_are_stories_of_their_own()
    {
        _index.Assign(Reports.Report("a", "", null, null, "")).IsNew.ShouldBeTrue();
        _index.Assign(Reports.Report("b", "", null, null, "")).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void A_megabyte_of_one_letter_has_a_small_signature()
    {
        var signature = StorySigner.Sign(Reports.Report("a", "", "2031-03-11", null, new string('a', 1_000_000)));

        StorySignatureFormat.ToBytes(signature).Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void The_longest_text_still_has_a_signature_of_about_a_kilobyte()
    {
        var signature = StorySigner.Sign(Reports.Report("a", "Title", "2031-03-11", "x.example", Reports.Paragraphs(1, 3_000)));

        StorySignatureFormat.ToBytes(signature).Length.ShouldBeLessThan(1200);
    }

    [Fact]
    public void A_document_without_a_date_joins_its_story()
    {
        _index.Assign(Reports.MarketBombing);

        _index.Assign(Reports.MarketBombingElsewhere with { Published = null }).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void A_date_in_the_year_9999_makes_the_index_forget_nothing()
    {
        _index.Assign(Reports.MarketBombing);
        foreach (var id in new[] { "x", "y", "z" })
            _index.Assign(Reports.SchoolKidnapping with { Id = id, Published = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero) });

        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void Two_wrong_dates_within_reason_do_not_end_the_window_either()
    {
        _index.Assign(Reports.MarketBombing);
        foreach (var id in new[] { "x", "y" })
            _index.Assign(Reports.SchoolKidnapping with { Id = id, Published = new DateTimeOffset(2150, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        _index.Assign(Reports.OtherAttackInTheCity);

        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Theory]
    [InlineData("\ud800 lone surrogates \udfff here and more words to read \ud83d\ude00 of it")]
    [InlineData("\u0000\u0001\ufffe\uffff words \u0301\u0301\u0301 among marks \u202e backwards")]
    [InlineData("12 13 14 - - - , , , 99-year-old 1-month-old January 31 31 February 9999 Monday")]
    public void Odd_characters_are_read_without_complaint(string body) =>
        _index.Assign(Reports.Report("a", body, "2031-03-11", body, body)).IsNew.ShouldBeTrue();

    [Fact]
    public void The_first_days_of_the_calendar_are_no_dates()
    {
        var first = Reports.MarketBombing with { Published = DateTimeOffset.MinValue };

        StorySigner.Sign(first).Published.ShouldBeNull();
    }

    [Fact]
    public void Bytes_that_are_no_signature_are_refused()
    {
        Should.Throw<InvalidDataException>(() => StorySignatureFormat.FromBytes([])).Message.ShouldBe("A story signature is cut short.");
        Should.Throw<InvalidDataException>(() => StorySignatureFormat.FromBytes([9, 9]))
            .Message.ShouldBe("A story signature has version 9; this program reads version 1.");
    }
}
