using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Storage;
using BriefingBot.Storage.Documents;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>A search that may cost little: what it looks through, and what it says of the rest.</summary>
public sealed class SearchEffortTests : IngestionTest
{
    protected override string Starter => "none";

    [Fact]
    public async Task A_rare_word_leads_to_what_is_old_however_common_the_other_is()
    {
        await IngestLinesAsync([.. Enumerable.Range(0, 400).Select(i => Line(Id(i), $"The convoy passed {(i == 0 ? "the harbour" : "the gate")}.", published: Day(i)))]);

        var found = await FindAsync(Little(400), Period.Always, "convoy", "harbour");

        found.Hits[0].Passage.DocumentId.ShouldBe(Id(0));
    }

    [Fact]
    public async Task Common_words_that_never_meet_are_looked_for_in_the_newest_passages_and_a_period_goes_on_from_there()
    {
        await IngestLinesAsync([.. Enumerable.Range(0, 1000).Select(i => Line(Id(i), i == 0 ? "The convoy met the patrol." : i % 2 == 0 ? "The convoy passed." : "The patrol passed.", published: Day(i)))]);
        (await FindAsync(SearchEffort.Usual, Period.Always, "convoy", "patrol")).Hits[0].Passage.DocumentId.ShouldBe(Id(0));

        var found = await FindAsync(Little(1000), Period.Always, "convoy", "patrol");
        found.Hits.ShouldAllBe(h => h.Passage.DocumentId != Id(0));
        found.LookedBackTo.ShouldNotBeNull().ShouldBeGreaterThan(DateOnly.Parse(Day(900), CultureInfo.InvariantCulture));
        while (found.LookedBackTo is { } day)
            found = await FindAsync(Little(1000), new Period(null, day.AddDays(-1)), "convoy", "patrol");

        found.Hits[0].Passage.DocumentId.ShouldBe(Id(0));
    }

    // A little less than it takes to go through the index for two words of half of the passages each.
    private static SearchEffort Little(int passages) => new(0.019 * passages, 0.019 * passages);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"d{number}");

    private static string Day(int number) => new DateOnly(2020, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<SearchResult> FindAsync(SearchEffort effort, Period period, params string[] words)
    {
        using var database = new Database(StorePath);
        return await database.ReadAsync(connection => PassageSearch.FindAsync(connection, new SearchQuery([.. words.Select(w => new SearchClause([w]))], null, null, period, 1, 3), effort), default);
    }
}
