using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Replies;

public class ReplyCheckTests
{
    private sealed class OneGroup : INameGraph
    {
        public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

        public IEnumerable<string> NamesOfGroupsIn(string text) =>
            text.Contains("Daesh-K", StringComparison.Ordinal) ? ["Daesh-K", "Islamic State Khorasan"] : [];
    }

    private static readonly ReplyCheck Check = new(new OneGroup(), NullLogger<ReplyCheck>.Instance);

    private static Citation Saying(string evidence) => new(CitationKind.Passage, "doc", "The Outlet", Published: PublicationTime.Parse("2024-03-26"), Quote: evidence);

    private static IReadOnlyList<string> Missing(string text, string evidence) => Check.Missing(new Cited(text, Saying(evidence)));

    [Theory]
    [InlineData("Killed at least 139 in Moscow", "the attack in Moscow that killed at least 139 people")]
    [InlineData("Killed thirteen", "13 service members died")]
    [InlineData("13 killed", "thirteen service members died")]
    [InlineData("1,300 casualties", "some 1300 casualties")]
    [InlineData("On 22 March", "on March 22")]
    [InlineData("139 killed (The Outlet, 26 March 2024)", "killed 139")]
    [InlineData("Claimed by Islamic State Khorasan", "Daesh-K said that it was behind it")]
    public void What_the_source_says_in_other_words_passes(string text, string evidence) => Missing(text, evidence).ShouldBeEmpty();

    [Fact]
    public void A_changed_figure_is_caught() => Missing("Killed at least 193", "killed at least 139 people").ShouldBe(["193"]);

    [Fact]
    public void A_changed_figure_in_words_is_caught() => Missing("Killed fourteen", "killed thirteen people").ShouldNotBeEmpty();

    [Fact]
    public void A_changed_name_is_caught() => Missing("An attack in Kabul, said Riccardo Valle", "an attack in Moscow, said Riccardo Valle").ShouldBe(["Kabul"]);

    [Fact]
    public void A_changed_day_is_caught() => Missing("On 23 March", "on March 22").ShouldBe(["23"]);

    [Fact]
    public void Another_groups_name_is_caught() => Missing("It was claimed by Taliban", "Daesh-K said that it was behind it").ShouldBe(["Taliban"]);

    [Theory]
    [InlineData("Claimed by Taliban", "While Daesh-K claimed the attack, officials named the Taliban as its target")]
    [InlineData("Taliban claimed responsibility", "Daesh-K claimed responsibility for the blast that killed guards. The Taliban did not comment")]
    [InlineData("Attributed to Ukraine, by Kyiv", "Amid accusations from Moscow, Washington said that Ukraine had no part. Kyiv was silent")]
    [InlineData("Role of Ukraine denied, by Moscow", "Kyiv denied it. The accusations came from Moscow, and Ukraine is at war")]
    [InlineData("Denied by Daesh-K", "Daesh-K claimed the attack on the hall")]
    [InlineData("The toll will rise, said Colin Clarke", "The toll will rise, Riccardo Valle said. Colin Clarke runs the centre")]
    [InlineData("According to Colin Clarke the toll will rise", "The toll will rise, Riccardo Valle told reporters. Colin Clarke runs the centre")]
    public void A_swapped_attribution_is_caught_though_every_name_is_in_the_evidence(string text, string evidence) => Missing(text, evidence).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Claimed by Daesh-K", "While Daesh-K claimed the attack, officials named the Taliban as its target")]
    [InlineData("Claimed by Islamic State Khorasan", "the local branch, known as Daesh-K, soon claimed responsibility")]
    [InlineData("Attributed to Ukraine, by Moscow", "Amid accusations from Moscow towards Ukraine, which Kyiv refutes")]
    [InlineData("Role of Ukraine denied, by Kyiv", "Amid accusations from Moscow towards Ukraine, which Kyiv refutes")]
    [InlineData("The toll will rise, said Riccardo Valle", "The toll will rise, Riccardo Valle said")]
    [InlineData("Claimed by Daesh-K", "the group claimed it. Daesh-K is based in the east")]
    public void A_sound_attribution_passes(string text, string evidence) => Missing(text, evidence).ShouldBeEmpty();

    [Theory]
    [InlineData("Role of Ukraine denied, by Kyiv", true)]
    [InlineData("Role of Ukraine denied, by Moscow", false)]
    [InlineData("Role of Ukraine denied, by Kyiv; Attributed to Ukraine, by Moscow", true)]
    public void A_record_that_is_not_quoted_says_whose_words_they_are(string text, bool isSound)
    {
        var records = new[] { "Hall attack, Moscow: denied; Ukraine; Kyiv", "Hall attack, Moscow: attributed; Ukraine; Moscow" }
            .Select(e => new Citation(CitationKind.Starter, "doc", "The Outlet", Locator: "paragraph 3") { Evidence = e });

        Check.Missing(new Cited(text, [.. records])).Any().ShouldBe(!isSound);
    }

    [Fact]
    public void Words_of_our_own_tables_pass_only_when_named_as_such()
    {
        var cited = new Cited("Moscow, Russia", Saying("in Moscow"));

        Check.Missing(cited).ShouldBe(["Russia"]);
        Check.Missing(cited with { Known = ["Russia"] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_computed_figure_is_computed_again()
    {
        var citations = new[] { Saying("killed 137"), Saying("killed at least 21") };
        var rows = new[] { new ComputationRow(137, citations[0]), new ComputationRow(21, citations[1]) };
        var cited = new Cited("158 killed in both", citations);

        Check.Missing(cited).ShouldBe(["158"]);
        Check.Missing(cited with { Computed = [new Computation(ComputationKind.Sum, 158, rows)] }).ShouldBeEmpty();
        Check.Missing(cited with { Text = "159 killed in both", Computed = [new Computation(ComputationKind.Sum, 159, rows)] }).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_computed_figure_over_rows_that_no_source_gives_is_caught()
    {
        var cited = new Cited("158 killed in both", Saying("killed 137"))
        {
            Computed = [new Computation(ComputationKind.Sum, 158, [new ComputationRow(137, Saying("killed 137")), new ComputationRow(21, Saying("killed 12"))])],
        };

        Check.Missing(cited).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_fails_is_withheld_and_the_rest_goes_out()
    {
        var reply = new Reply(ReplyStatus.Answered, "Title")
        {
            Summary = new Cited("Killed 193", Saying("killed 139")),
            Blocks =
            [
                new ListBlock("Both", [new Cited("Killed 139", Saying("killed 139")), new Cited("Killed 931", Saying("killed 139"))]),
                new TableBlock(null, ["Figure"], [[new Cited("931", Saying("killed 139"))]]),
            ],
        };

        var kept = await Check.KeepAsync(reply, default);

        kept.Summary.ShouldBeNull();
        ((ListBlock)kept.Blocks[0]).Entries.ShouldHaveSingleItem().Text.ShouldBe("Killed 139");
        ((TableBlock)kept.Blocks[1]).Rows[0][0].Text.ShouldBe("withheld");
    }
}
