using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Ingestion.Starter;

public sealed class ShippedKnowledgeTests
{
    private const string Concern = "000_dbec8412b2bbc9cb";
    private const string Fox = "001_e4f3740fc39d223e";
    private const string Regroup = "002_26d394a867ba7729";
    private const string Tentacles = "003_fd15be708b9313e8";
    private const string Vox = "004_f3c566d5f0952a15";

    [Fact]
    public void The_shipped_files_have_no_fault() => ShippedKnowledge.Result.Faults.ShouldBeEmpty();

    [Fact]
    public void There_are_at_least_150_groups_each_with_a_source_a_kind_and_a_country()
    {
        ShippedKnowledge.Bundle.Groups.Count.ShouldBeGreaterThanOrEqualTo(150);
        ShippedKnowledge.Bundle.Groups.ShouldAllBe(g => g.Citations.Count > 0 && g.Kind != null && g.Countries.Count > 0);
        ShippedKnowledge.Bundle.Groups.SelectMany(g => g.Aliases).ShouldAllBe(a => a.Citations.Count > 0);
        ShippedKnowledge.Bundle.Groups.SelectMany(g => g.Relations).ShouldAllBe(r => r.Citations.Count > 0);
    }

    [Theory]
    [InlineData("ISIS-K")]
    [InlineData("IS-K")]
    [InlineData("ISK")]
    [InlineData("ISKP")]
    [InlineData("IS-KP")]
    [InlineData("ISIL-KP")]
    [InlineData("ISIS-Khorasan")]
    [InlineData("IS-Khorasan")]
    [InlineData("Islamic State Khorasan")]
    [InlineData("Islamic State Khorasan Province")]
    [InlineData("Islamic State in Khorasan Province")]
    [InlineData("Daesh-K")]
    [InlineData("Wilayat Khorasan")]
    public void Isis_k_goes_by_many_names(string name)
    {
        var group = ShippedKnowledge.Group("isis-k");
        group.Aliases.Select(a => a.Name).Append(group.Name).ShouldContain(name);
    }

    [Fact]
    public void Isis_k_is_part_of_the_islamic_state_and_a_rival_of_the_taliban()
    {
        ShippedKnowledge.Group("isis-k").Relations.ShouldContain(r => r.Kind == RelationKind.PartOf && r.GroupId == "islamic-state");
        ShippedKnowledge.Group("isis-k").Relations.ShouldContain(r => r.Kind == RelationKind.Rival && r.GroupId == "taliban");
        ShippedKnowledge.Group("taliban").Relations.ShouldContain(r => r.Kind == RelationKind.Rival && r.GroupId == "isis-k");
    }

    [Fact]
    public void The_two_groups_called_al_Shabaab_are_kept_apart_both_ways()
    {
        ShippedKnowledge.Group("al-shabaab").Relations.ShouldContain(r => r.Kind == RelationKind.DistinctFrom && r.GroupId == "isis-mozambique");
        ShippedKnowledge.Group("isis-mozambique").Relations.ShouldContain(r => r.Kind == RelationKind.DistinctFrom && r.GroupId == "al-shabaab");
    }

    [Fact]
    public void The_documents_disagree_on_the_dead_and_the_wounded_of_the_Moscow_concert_hall()
    {
        var toll = ShippedKnowledge.Attack("moscow-crocus-city-hall-2024").Toll;
        toll.Select(o => (o.Measure, o.Low, o.High, o.Qualifier, o.Citation.Document, o.Citation.Locator)).ShouldBe(
            [
                (TollMeasure.Killed, 137, 137, TollQualifier.Exact, Fox, "paragraph 1"),
                (TollMeasure.Killed, 139, null, TollQualifier.AtLeast, Vox, "paragraph 1"),
                (TollMeasure.Killed, 140, null, TollQualifier.AtLeast, Vox, "caption 1"),
                (TollMeasure.Injured, 181, null, TollQualifier.MoreThan, Fox, "paragraph 1"),
                (TollMeasure.Injured, 101, null, TollQualifier.MoreThan, Vox, "paragraph 2"),
            ]);
    }

    [Fact]
    public void The_documents_disagree_on_the_founding_year_of_Isis_k() =>
        ShippedKnowledge.Claims("isis-k", ClaimAttributes.Founded).Select(c => (c.Value, c.Citation.Document)).ShouldBe(
            [("2015", Concern), ("2015", Fox), ("2015", Regroup), ("2014 or 2015", Vox)]);

    [Fact]
    public void The_documents_disagree_on_the_dead_of_the_Iran_bombings() =>
        ShippedKnowledge.Attack("iran-soleimani-memorial-2024").Toll.Select(o => (o.Low, o.High, o.Words, o.Citation.Document)).ShouldBe(
            [(95, null, "at least 95", Fox), (101, null, "more than 100", Regroup)]);

    [Fact]
    public void The_documents_disagree_on_the_day_of_the_Kandahar_bombing_so_that_only_the_month_stands()
    {
        ShippedKnowledge.Attack("kandahar-bank-2024").Date.ShouldBe(PartialDate.OfMonth(2024, 3));
        ShippedKnowledge.Claims("kandahar-bank-2024", ClaimAttributes.Date).Select(c => c.Citation.Document).ShouldBe([Concern, Regroup]);
    }

    [Theory]
    [InlineData("islamic-state", AttributionStance.Claimed, Concern)]
    [InlineData("islamic-state", AttributionStance.Claimed, Vox)]
    [InlineData("isis-k", AttributionStance.Claimed, Fox)]
    [InlineData("isis-k", AttributionStance.Claimed, Regroup)]
    [InlineData("isis-k", AttributionStance.Suspected, Concern)]
    [InlineData("isis-k", AttributionStance.Suspected, Vox)]
    public void The_Moscow_attack_is_claimed_and_suspected_differently(string group, AttributionStance stance, string document) =>
        ShippedKnowledge.Attack("moscow-crocus-city-hall-2024").Attributions
            .ShouldContain(a => a.GroupId == group && a.Stance == stance && a.Citation.Document == document);

    [Fact]
    public void Ukraine_is_accused_by_Moscow_and_cleared_by_Kyiv_and_Washington()
    {
        var ukraine = ShippedKnowledge.Attack("moscow-crocus-city-hall-2024").Attributions.Where(a => a.Actor == "Ukraine" && a.Citation.Document == Concern);
        ukraine.Select(a => (a.Stance, a.By)).ShouldBe(
            [(AttributionStance.Attributed, "Moscow"), (AttributionStance.Denied, "Kyiv"), (AttributionStance.Denied, "Washington")]);
    }

    [Fact]
    public void A_Russian_wing_of_Isis_stands_beside_them() =>
        ShippedKnowledge.Attack("moscow-crocus-city-hall-2024").Attributions
            .ShouldContain(a => a.GroupId == null && a.Actor.Contains("Russian wing") && a.Stance == AttributionStance.Claimed && a.Citation.Document == Concern);

    [Theory]
    [InlineData("iran-soleimani-memorial-2024", "2024-01")]
    [InlineData("kabul-airport-2021", "2021-08")]
    [InlineData("kunduz-mosque-2021", "2021-10-08")]
    [InlineData("zawahiri-killing-2022", "2022-07")]
    [InlineData("soleimani-killing-2020", "2020")]
    [InlineData("moscow-crocus-city-hall-2024", "2024-03-22")]
    public void A_date_is_as_precise_as_its_document(string attack, string date) =>
        ShippedKnowledge.Attack(attack).Date!.ToString().ShouldBe(date);

    [Fact]
    public void A_state_strike_is_no_attack_of_a_group() =>
        ShippedKnowledge.Bundle.Attacks.Where(a => a.ActorKind == ActorKind.State).Select(a => a.Id).ShouldBe(
            ["zawahiri-killing-2022", "soleimani-killing-2020", "pakistan-strikes-in-afghanistan"]);

    [Fact]
    public void A_starter_fact_cites_document_outlet_and_paragraph_and_quotes_nothing()
    {
        var citation = ShippedKnowledge.Claims("isis-k", ClaimAttributes.Founded).First(c => c.Citation.Document == Fox).Citation;
        citation.ShouldBe(new Citation(CitationKind.Starter, Fox, "Fox News", Published: PublicationTime.Parse("2024-03-25"), Locator: "paragraph 7") { Evidence = "ISIS-K; 2015" });
        ShippedKnowledge.Claims("isis-k", ClaimAttributes.Founded).First().Citation.Source.ShouldBe(Citation.UnknownOutlet);
    }

    [Fact]
    public void Every_document_has_been_read()
    {
        foreach (var document in (string[])[Concern, Fox, Regroup, Tentacles, Vox])
            ShippedKnowledge.Bundle.Claims.Count(c => c.Citation.Document == document).ShouldBeGreaterThan(20, document);
    }

    [Fact]
    public void Ids_of_claims_figures_and_attributions_are_unique()
    {
        var ids = ShippedKnowledge.Bundle.Claims.Select(c => c.Id)
            .Concat(ShippedKnowledge.Bundle.Attacks.SelectMany(a => a.Toll).Select(o => o.Id))
            .Concat(ShippedKnowledge.Bundle.Attacks.SelectMany(a => a.Attributions).Select(a => a.Id));
        ids.ShouldBeUnique();
    }
}
