using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class CopyDetectorTests
{
    private static readonly string Text = Reports.Paragraphs(7, 8);

    private static readonly StoryDocument Wire = Reports.Report("wire", "Blast", "2031-03-11", "reuters.com", Text);

    private static readonly StoryDocument Copy =
        Reports.Report("copy", "Blast in the north", "2031-03-12", "northpost.example", "KELD (Reuters) - " + Reports.Paragraphs(7, 7) + "\n\nOur own correspondent adds a line.");

    private readonly CopyDetector _detector = new();

    [Fact]
    public void A_text_never_seen_is_no_copy()
    {
        _detector.Add(Wire).Finding.ShouldBeNull();
        _detector.Add(Reports.MarketBombing).Finding.ShouldBeNull();
    }

    [Fact]
    public void The_same_words_are_an_exact_copy_whatever_the_punctuation()
    {
        _detector.Add(Reports.MarketBombing);

        var finding = _detector.Add(Reports.MarketBombing with { Id = "again", Outlet = "other.example", Body = Reports.MarketBombing.Body.ToUpperInvariant().Replace(",", ";") }).Finding;

        finding.ShouldNotBeNull();
        (finding.Origin, finding.Kind, finding.Overlap).ShouldBe(("market-1", CopyKind.Exact, 1.0));
    }

    [Fact]
    public void A_changed_sentence_makes_a_near_copy()
    {
        _detector.Add(Reports.Report("one", "", "2031-03-11", "a.example", Text));

        var finding = _detector.Add(Reports.Report("two", "", "2031-03-11", "a.example", Text.Replace("past hour 7", "past seven", StringComparison.Ordinal)[..^40])).Finding;

        finding.ShouldNotBeNull();
        finding.Kind.ShouldBe(CopyKind.Near);
    }

    [Fact]
    public void A_trimmed_and_credited_copy_leads_to_the_agency()
    {
        _detector.Add(Wire);

        var finding = _detector.Add(Copy).Finding;

        finding.ShouldNotBeNull();
        (finding.Origin, finding.Kind, finding.Agency).ShouldBe(("wire", CopyKind.WireCopy, "Reuters"));
        finding.Overlap.ShouldBeGreaterThan(.8);
    }

    [Fact]
    public void The_agencys_text_is_the_origin_even_when_it_arrives_last()
    {
        _detector.Add(Copy).Finding.ShouldBeNull();

        var report = _detector.Add(Wire with { Published = Copy.Published!.Value.AddHours(5) });

        report.Finding.ShouldBeNull();
        var revised = report.Revised.ShouldHaveSingleItem();
        (revised.Document, revised.Origin, revised.Kind, revised.Agency).ShouldBe(("copy", "wire", CopyKind.WireCopy, "Reuters"));
    }

    [Fact]
    public void Without_an_agency_the_first_published_text_is_the_origin()
    {
        _detector.Add(Reports.Report("late", "", "2031-03-12", "a.example", Text));

        var revised = _detector.Add(Reports.Report("early", "", "2031-03-11", "b.example", Text)).Revised.ShouldHaveSingleItem();

        (revised.Document, revised.Origin).ShouldBe(("late", "early"));
    }

    [Fact]
    public void Half_a_text_in_another_outlet_without_credit_is_still_found()
    {
        _detector.Add(Reports.Report("whole", "", "2031-03-11", "a.example", Text));

        var finding = _detector.Add(Reports.Report("half", "", "2031-03-11", "b.example", Reports.Paragraphs(7, 4) + "\n\n" + Reports.Paragraphs(99, 1))).Finding;

        finding.ShouldNotBeNull();
        (finding.Origin, finding.Kind, finding.Agency).ShouldBe(("whole", CopyKind.WireCopy, (string?)null));
    }

    [Fact]
    public void Own_reports_of_one_attack_are_no_copies()
    {
        _detector.Add(Reports.MarketBombing);
        _detector.Add(Reports.MarketBombingElsewhere).Finding.ShouldBeNull();
        _detector.Add(Reports.MarketFollowUp).Finding.ShouldBeNull();
    }

    [Fact]
    public void Three_outlets_with_one_wire_story_are_one_independent_source()
    {
        var documents = new[] { "a.example", "b.example", "c.example" }.Select(outlet => Copy with { Id = outlet, Outlet = outlet, Body = Copy.Body + " " + outlet }).ToList();

        IndependentSources.Count(documents.Select(Sourced)).ShouldBe(1);
    }

    [Fact]
    public void An_agency_and_an_outlet_of_its_own_words_are_two()
    {
        IndependentSources.Count(new[] { Wire, Copy, Reports.MarketBombing }.Select(Sourced)).ShouldBe(2);
    }

    [Fact]
    public void All_documents_without_a_known_outlet_count_once()
    {
        var unknown = Enumerable.Range(1, 3).Select(number => Reports.Report($"u{number}", "", "2031-03-11", null, Reports.Paragraphs(number, 4)));

        IndependentSources.Count(unknown.Select(Sourced)).ShouldBe(1);
    }

    [Fact]
    public void Short_texts_are_compared_as_a_whole_only()
    {
        const string Short = "Two dead in a blast near the old bridge, officials say.";
        _detector.Add(Reports.Report("one", "", null, "a.example", Short));

        _detector.Add(Reports.Report("two", "", null, "b.example", Short + " More soon.")).Finding.ShouldBeNull();
        _detector.Add(Reports.Report("three", "", null, "b.example", Short)).Finding.ShouldNotBeNull().Origin.ShouldBe("one");
    }

    private (string?, string?, CopyFinding?) Sourced(StoryDocument document)
    {
        var signature = StorySigner.Sign(document);
        return (document.Outlet, signature.Agency, _detector.Add(signature).Finding);
    }
}
