using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Facts;

public class TollViewTests
{
    private static int _next;

    private static TollObservation Killed(int low, int? high, string published, TollQualifier qualifier = TollQualifier.Exact, Reliability reliability = Reliability.F, string? id = null, string? corrects = null) => new(
        id ?? $"o{_next++}", TollMeasure.Killed, low, high, qualifier, $"{low}", null,
        new Citation(CitationKind.Passage, "doc", "Outlet", Published: PublicationTime.Parse(published)), Corrects: corrects, Reliability: reliability);

    private static TollView View(params TollObservation[] observations) => TollView.Of(observations, TollMeasure.Killed)!;

    [Fact]
    public void Three_outlets_that_differ_are_shown_from_the_lowest_to_the_open_highest()
    {
        var view = View(Killed(137, 137, "2024-03-25"), Killed(139, null, "2024-03-26", TollQualifier.AtLeast), Killed(140, null, "2024-03-26", TollQualifier.AtLeast));

        view.Range.ToWords().ShouldBe("137 to at least 140");
        view.IsDisputed.ShouldBeTrue();
    }

    [Fact]
    public void One_closed_figure_is_itself() => View(Killed(13, 13, "2021-08-26")).Range.ToWords().ShouldBe("13");

    [Fact]
    public void One_open_figure_says_at_least() => View(Killed(95, null, "2024-01-04", TollQualifier.AtLeast)).Range.ToWords().ShouldBe("at least 95");

    [Fact]
    public void A_closed_figure_above_an_open_one_closes_the_range() =>
        View(Killed(139, null, "2024-03-23", TollQualifier.AtLeast), Killed(145, 145, "2024-03-27")).Range.ToWords().ShouldBe("139 to 145");

    [Fact]
    public void The_latest_is_the_one_published_last_whatever_its_size() =>
        View(Killed(60, 60, "2024-03-22"), Killed(133, 133, "2024-03-23"), Killed(115, 115, "2024-03-24")).Latest.Low.ShouldBe(115);

    [Fact]
    public void A_corrected_figure_stays_in_the_ledger_and_leaves_the_views()
    {
        var view = View(Killed(93, 93, "2024-03-22", id: "first"), Killed(39, 39, "2024-03-23", corrects: "first"));

        view.Ledger.Count.ShouldBe(2);
        view.Range.ToWords().ShouldBe("39");
    }

    [Fact]
    public void Two_that_correct_each_other_are_both_shown() =>
        View(Killed(1, 1, "2024-03-22", id: "a", corrects: "b"), Killed(2, 2, "2024-03-23", id: "b", corrects: "a")).Range.ToWords().ShouldBe("1 to 2");

    [Fact]
    public void Dozens_bound_the_range_only_while_nobody_counts()
    {
        View(Killed(24, null, "2024-03-22", TollQualifier.Dozens)).Range.ToWords().ShouldBe("at least 24");
        View(Killed(24, null, "2024-03-22", TollQualifier.Dozens), Killed(60, 60, "2024-03-23")).Range.ToWords().ShouldBe("60");
    }

    [Fact]
    public void The_best_figure_is_the_newest_of_the_most_reliable_source()
    {
        var view = View(
            Killed(137, 137, "2024-03-23", reliability: Reliability.B),
            Killed(139, 139, "2024-03-25", reliability: Reliability.B),
            Killed(150, 150, "2024-03-26", reliability: Reliability.D));

        view.Best.Low.ShouldBe(139);
    }

    [Theory]
    [InlineData(TollQualifier.Several, 3)]
    [InlineData(TollQualifier.Tens, 10)]
    [InlineData(TollQualifier.Dozens, 12)]
    [InlineData(TollQualifier.Hundreds, 100)]
    public void The_conservative_view_reads_vague_words_as_acled_does(TollQualifier qualifier, int figure) =>
        View(Killed(200, null, "2024-03-22", qualifier)).Conservative.ShouldBe(figure);

    [Fact]
    public void The_conservative_view_takes_the_number_printed_after_more_than() =>
        View(Killed(71, null, "2021-10-08", TollQualifier.MoreThan)).Conservative.ShouldBe(70);

    [Fact]
    public void There_is_no_conservative_view_of_the_injured()
    {
        var injured = Killed(180, 180, "2024-03-25") with { Measure = TollMeasure.Injured };

        TollView.Of([injured], TollMeasure.Injured)!.Conservative.ShouldBeNull();
    }

    [Fact]
    public void Without_an_observation_there_is_no_view() => TollView.Of([], TollMeasure.Killed).ShouldBeNull();

    [Fact]
    public void An_undated_figure_is_never_the_latest()
    {
        var undated = Killed(200, 200, "2024-03-25") with { Citation = new Citation(CitationKind.Passage, "doc", "Outlet") };

        View(undated, Killed(137, 137, "2024-03-22")).Latest.Low.ShouldBe(137);
    }
}
