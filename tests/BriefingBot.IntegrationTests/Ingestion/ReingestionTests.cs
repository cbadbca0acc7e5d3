using BriefingBot.Engine.Documents;
using BriefingBot.Ingestion.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.IntegrationTests.Ingestion;

public sealed class ReingestionTests : IngestionTest
{
    private const string First = "Gunmen attacked a market in Baradan on Monday, officials said. At least 12 people were killed in the attack on the market.";
    private const string Second = "Gunmen attacked a market in Baradan on Monday, officials said. The ministry later raised the toll of the attack to 19 dead.";

    private const string AllRows = """
        SELECT 'd', id || hash || revision || input_hash || fetched_at || coalesce(story_id, '') FROM document
        UNION ALL SELECT 'p', row || text FROM passage UNION ALL SELECT 's', document_row || length(signature) FROM document_signature
        UNION ALL SELECT 'r', document_row || revision FROM document_revision UNION ALL SELECT 'x', id || block FROM passage_search_data ORDER BY 1, 2
        """;

    [Fact]
    public async Task The_same_again_changes_no_row()
    {
        await IngestLinesAsync(Line("a", First), Line("b", Second, "Herald", "2024-03-30"));
        var before = Rows(AllRows);

        var again = await IngestLinesAsync(Line("a", First), Line("b", Second, "Herald", "2024-03-30"));

        again.Counts.ShouldBe(new IngestProgress(2, 0, 0, 2, 0));
        Rows(AllRows).ShouldBe(before);
    }

    [Fact]
    public async Task An_edited_article_is_the_next_revision_and_its_old_sentences_are_kept_but_not_found()
    {
        await IngestLinesAsync(Line("a", First));

        (await IngestLinesAsync(Line("a", Second))).Counts.Changed.ShouldBe(1);

        (await Services.GetRequiredService<IDocumentStore>().FindAsync("a", CancellationToken.None))!.Revision.ShouldBe(2);
        var revision = Rows("SELECT revision, removed, added FROM document_revision").Single();
        revision[0].ShouldBe("1");
        revision[1].ShouldContain("At least 12 people were killed");
        revision[2].ShouldContain("raised the toll");
        revision[1].ShouldNotContain("Gunmen");
        (await SearchAsync("\"at least 12 people\"")).ShouldBeEmpty();
        (await SearchAsync("\"raised the toll\"")).Count.ShouldBe(1);
        CheckIndex();
    }

    [Fact]
    public async Task Another_text_of_an_id_in_one_run_is_named_and_every_run_ends_the_same()
    {
        string[] lines = [Line("a", First), Line("a", Second), Line("a", First), Line("b", First + " More was not known.")];

        var summary = await IngestLinesAsync(lines);

        summary.Counts.ShouldBe(new IngestProgress(4, 2, 0, 1, 1));
        summary.Reasons.Single().ShouldBe(new SkippedInput("lines:2", "has the id \"a\" of another input of this run; give it one of its own"));
        var before = Rows(AllRows);
        (await IngestLinesAsync(lines)).Counts.ShouldBe(new IngestProgress(4, 0, 0, 3, 1));
        Rows(AllRows).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_known_of_an_old_text_by_a_later_manifest_is_taken_over()
    {
        await IngestLinesAsync(Line("a", First, null, null, "Attack"));
        var hash = Cell("SELECT hash FROM document");

        await IngestLinesAsync(Line("a", First, "Herald", "2024-03-30", "Attack"));

        Rows("SELECT s.name, date(d.published_at / 1000, 'unixepoch'), d.backfill, d.revision FROM document d JOIN source s ON s.id = d.source_id").Single()
            .ShouldBe(["Herald", "2024-03-30", "1", "1"]);
        Cell("SELECT hash FROM document").ShouldBe(hash);
    }

    [Fact]
    public async Task A_document_fetched_within_48_hours_of_its_publication_is_no_backfill()
    {
        await IngestLinesAsync(Line("new", First, "Herald", "2024-03-30T12:30:00Z"), Line("old", Second, "Herald", "2024-03-30T11:59:00Z"), Line("undated", "Nobody says when this was written, and it is short."));

        Rows("SELECT id, backfill FROM document ORDER BY id").Select(r => r[0] + r[1]).ShouldBe(["new0", "old1", "undated0"]);
    }
}
