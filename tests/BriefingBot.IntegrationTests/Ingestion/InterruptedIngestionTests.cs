using System.Text.Json;
using BriefingBot.Benchmarks.Loads;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>The real program, killed as by kill -9 in the middle of its work and started again.</summary>
public sealed class InterruptedIngestionTests : IngestionTest
{
    private const int Articles = 1000;
    private const int Kills = 4;

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_and_leaves_no_half_document()
    {
        var articles = new GeneratedNews(seed: 7).Articles().Take(Articles).ToList();
        var file = Write("news.jsonl", string.Join('\n', articles.Select(a => Line(a.Id, a.Body, a.Outlet, a.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"), a.Title))));
        var random = new Random(11);
        var held = 0;
        for (var kill = 0; kill < Kills && held < Articles; kill++)
        {
            using var program = Ingest(file);
            await WaitUntilMoreThanAsync(held);
            if (program.EndsWithin(TimeSpan.FromMilliseconds(random.Next(1, 250))))
                break;
            NothingIsHalf();
            var now = Held();
            now.ShouldBeGreaterThanOrEqualTo(held);
            held = now;
        }
        held.ShouldBeGreaterThan(0);

        using var last = Ingest(file);
        var (code, output, error) = await last.FinishAsync();
        (code, error).ShouldBe((0, ""));
        Counts(output).GetProperty("skipped").GetInt32().ShouldBe(0);
        Held().ShouldBe(Articles);
        NothingIsHalf();

        using var again = Ingest(file);
        Counts((await again.FinishAsync()).Output).GetProperty("unchanged").GetInt32().ShouldBe(Articles);
    }

    [Fact]
    public async Task Standard_input_is_read_as_JSON_Lines_in_UTF_8()
    {
        using var program = Ingest("-");

        var (code, output, _) = await program.FinishAsync(Line("a", "In Đồng Hới a bridge was blown up on Sunday, the army said.") + "\nno JSON\n");

        code.ShouldBe(0);
        Counts(output).GetProperty("new").GetInt32().ShouldBe(1);
        JsonDocument.Parse(output).RootElement.GetProperty("skipped")[0].GetProperty("origin").GetString().ShouldBe("standard input:2");
        (await SearchAsync("\"dong hoi\"")).Count.ShouldBe(1);
    }

    private BriefingProgram Ingest(string path) => new("ingest", path, "--json", $"--Storage:Path={StorePath}", "--Knowledge:Starter=none");

    private int Held() => int.Parse(Cell("SELECT count(*) FROM document WHERE held = 1"));

    // A start costs a second or more on a busy machine: the moment of the kill counts from the first batch that is stored.
    private async Task WaitUntilMoreThanAsync(int held)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Held() <= held)
            await Task.Delay(5, limit.Token);
    }

    private void NothingIsHalf()
    {
        Rows("""
            SELECT d.id FROM document d WHERE d.held = 1 AND (
                NOT EXISTS (SELECT 1 FROM document_text t WHERE t.document_row = d.row) OR NOT EXISTS (SELECT 1 FROM passage p WHERE p.document_row = d.row)
                OR NOT EXISTS (SELECT 1 FROM document_signature s WHERE s.document_row = d.row) OR d.story_id IS NULL OR d.hash IS NULL OR d.input_hash IS NULL)
            """).ShouldBeEmpty();
        Rows("SELECT p.row FROM passage p LEFT JOIN document d ON d.row = p.document_row WHERE d.row IS NULL OR d.held = 0").ShouldBeEmpty();
        Cell("PRAGMA integrity_check").ShouldBe("ok");
        CheckIndex();
    }

    private static JsonElement Counts(string output) => JsonDocument.Parse(output).RootElement.GetProperty("counts");
}
