using System.Globalization;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>What /search finds, and in which order.</summary>
public sealed class SearchTests : IngestionTest
{
    protected override string Starter => "groups";

    [Fact]
    public async Task Passages_with_all_the_words_stand_before_those_with_half_of_them()
    {
        await IngestLinesAsync(
            Line("half", "The railway to the northern harbour was closed for a week because of the floods."),
            Line("all", "Gunmen shelled the railway near the northern harbour at dawn."),
            Line("one", "The harbour fee rises in spring."));

        (await SearchAsync("gunmen shelled northern railway")).Select(h => h.Document).ShouldBe(["all", "half"]);
    }

    [Fact]
    public async Task Words_that_stand_side_by_side_count_for_more()
    {
        await IngestLinesAsync(
            Line("apart", "Dorhan met Kabad there twice."),
            Line("together", "The officer Kabad Dorhan was there twice."));

        (await SearchAsync("Kabad Dorhan")).Select(h => h.Document).ShouldBe(["together", "apart"]);
    }

    [Fact]
    public async Task A_groups_names_are_found_as_names_and_not_as_loose_words()
    {
        await IngestLinesAsync(
            Line("name", "Fighters of the Islamic State Khorasan Province raided the post."),
            Line("other-name", "ISKP raided the post, an officer said."),
            Line("words", "The state of the Islamic museum in Khorasan, a province far away, worries the post office."));

        (await SearchAsync("isis-k post")).Select(h => h.Document).Order().ShouldBe(["name", "other-name", "words"]);
        (await SearchAsync("post group:isis-k")).Select(h => h.Document).Order().ShouldBe(["name", "other-name"]);
        (await SearchAsync("isis-k")).Select(h => h.Document).Order().ShouldBe(["name", "other-name"]);
    }

    [Fact]
    public async Task Pages_of_a_common_word_show_each_passage_once()
    {
        await IngestLinesAsync([.. Enumerable.Range(0, 700).Select(i => Line($"d{i}", $"The convoy numbered {i} passed the gate."))]);

        var seen = new List<string>();
        for (var page = 1; page <= 88; page++)
            seen.AddRange((await SearchAsync($"convoy page:{page}")).Select(h => h.Document));

        seen.Count.ShouldBe(700);
        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(700);
    }

    [Fact]
    public async Task A_period_finds_late_arrivals_and_documents_whose_day_became_known_later()
    {
        await IngestLinesAsync(Line("new", "A convoy left the town.", published: "2024-03-20"));
        await IngestLinesAsync(Line("late", "A convoy left the village.", published: "2019-05-05"));
        await IngestLinesAsync(Line("undated", "A convoy left the port."));
        await IngestLinesAsync(Line("undated", "A convoy left the port.", published: "2019-05-06"));

        (await SearchAsync("convoy since:2019-05 until:2019-05")).Select(h => h.Document).Order().ShouldBe(["late", "undated"]);
        (await SearchAsync("convoy since:2024")).Select(h => h.Document).ShouldBe(["new"]);
        (await SearchAsync("convoy until:2018")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rare_source_is_found_behind_many_passages_of_others()
    {
        await IngestLinesAsync(
        [
            Line("rare", "The convoy passed the old gate.", outlet: "Harbour Gazette"),
            .. Enumerable.Range(0, 1200).Select(i => Line(string.Create(CultureInfo.InvariantCulture, $"d{i}"), $"The convoy numbered {i} passed the gate.", outlet: "Daily Wire")),
        ]);

        (await SearchAsync("convoy gate source:Harbour")).Select(h => h.Document).ShouldBe(["rare"]);
        (await SearchAsync("convoy gate source:Harbour since:2030")).ShouldBeEmpty();
        (await SearchAsync("convoy source:Daily")).Count.ShouldBe(8);
        (await SearchAsync("convoy elsewhere source:Harbour")).Select(h => h.Document).ShouldBe(["rare"]);
    }
}
