using BriefingBot.Ingestion.Documents;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>The real copied texts beside the checkout, all the way into the store and out again by search.</summary>
public sealed class SeedIngestionTests : IngestionTest
{
    private const string Seeds = "seeds";

    private static readonly string[] Debris =
    [
        "levaquin", "Please enter a valid email", "Leave a Reply", "Source link", "Your email address", "+ posts", "Latest from", "Sourse:",
        "relevance, recruiting", "smart thinking", "To compound", "First Iran", "no expert", "two week heads up",
    ];

    private static string Path { get; } = SharedFiles.Find(Seeds) ?? "";

    protected override string Starter => "all";

    [SharedFact(Seeds)]
    public async Task Five_documents_with_the_manifest()
    {
        var summary = await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        summary.Counts.ShouldBe(new IngestProgress(5, 5, 0, 0, 0));
        Rows("SELECT s.name FROM document d JOIN source s ON s.id = d.source_id WHERE d.held = 1 ORDER BY d.id").Select(r => r[0])
            .ShouldBe(["outlet not known", "Fox News", "outlet not known", "outlet not known", "Vox"]);
        Rows("SELECT date(published_at / 1000, 'unixepoch'), backfill FROM document WHERE held = 1 ORDER BY id").ShouldAllBe(r => r[0].StartsWith("202") && r[1] == "1");
        NothingOfTheDebrisIsFound();
        EveryLongLineIsCovered();
        CheckIndex();
    }

    [SharedFact(Seeds)]
    public async Task Five_documents_without_it_and_its_words_are_added_when_it_comes_later()
    {
        (await IngestAsync(Path)).Counts.ShouldBe(new IngestProgress(5, 5, 0, 0, 0));
        NothingOfTheDebrisIsFound();
        EveryLongLineIsCovered();

        var passages = Rows("SELECT row, text FROM passage").Count;
        await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        Cell("SELECT count(*) FROM document WHERE held = 1").ShouldBe("5");
        Cell("SELECT count(*) FROM document WHERE held = 1 AND published_at IS NOT NULL").ShouldBe("5");
        Rows("SELECT row, text FROM passage").Count.ShouldBe(passages);
    }

    [SharedFact(Seeds)]
    public async Task The_right_passage_is_found_first_by_any_name_of_the_group()
    {
        await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        var kunduz = await SearchAsync("\"Kunduz mosque\"");
        kunduz[0].Document.ShouldStartWith("003_");
        kunduz[0].Quote.ShouldContain("mosque");
        kunduz[0].Quote.ShouldContain("Kunduz");

        var byAlias = await SearchAsync("ISKP mosque");
        byAlias.ShouldNotBeEmpty();
        byAlias.ShouldContain(hit => !hit.Quote.Contains("ISKP", StringComparison.Ordinal) && (hit.Quote.Contains("IS-K", StringComparison.Ordinal) || hit.Quote.Contains("ISK ", StringComparison.Ordinal)));
    }

    [SharedFact(Seeds)]
    public async Task A_figure_that_stands_in_a_caption_alone_is_cited_as_caption()
    {
        await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        var hits = await SearchAsync("\"at least 140\"");

        hits[0].Kind.ShouldBe("caption");
        hits[0].Document.ShouldStartWith("004_");
        Cell("SELECT count(*) FROM document_text WHERE body LIKE '%at least 140%'").ShouldBe("0");
    }

    [SharedFact(Seeds)]
    public async Task Documents_that_starter_facts_cite_become_held_and_keep_what_cites_them()
    {
        var (citations, before) = (Cell("SELECT count(*) FROM citation"), Cell("SELECT count(*) FROM document"));
        Cell("SELECT count(*) FROM document WHERE held = 1").ShouldBe("0");

        await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        Cell("SELECT count(*) FROM document WHERE held = 1").ShouldBe("5");
        Cell("SELECT count(*) FROM document").ShouldBe(before);
        Cell("SELECT count(*) FROM citation").ShouldBe(citations);
        Rows("SELECT d.id FROM document d WHERE d.held = 1 AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.document_id = d.id)").ShouldBeEmpty();
        (await AskAsync("/attack Crocus")).Status.ShouldBe(Engine.Replies.ReplyStatus.Answered);
    }

    [SharedFact(Seeds)]
    public async Task Filters_leave_out_what_they_say()
    {
        await IngestAsync(Path, System.IO.Path.Combine(Path, "manifest.jsonl"));

        (await SearchAsync("attack source:Vox")).ShouldAllBe(h => h.Document.StartsWith("004_"));
        (await SearchAsync("attack until:2022")).ShouldAllBe(h => h.Document.StartsWith("003_"));
        (await SearchAsync("attack since:2022")).ShouldAllBe(h => !h.Document.StartsWith("003_"));
        (await SearchAsync("attack since:2024-03-26 until:2024-03-26")).ShouldAllBe(h => h.Document.StartsWith("004_"));
        var group = await SearchAsync("prisoners released group:isis-k");
        group.ShouldNotBeEmpty();
        group.ShouldAllBe(h => h.Quote.Contains("IS-K") || h.Quote.Contains("ISIS-K") || h.Quote.Contains("ISKP") || h.Quote.Contains("Khorasan"));
        (await SearchAsync("attack source:Vox")).ShouldNotBeEmpty();
        (await SearchAsync("attack until:2022")).ShouldNotBeEmpty();
        (await AskAsync("/search attack until:9999-12-31")).Status.ShouldBe(Engine.Replies.ReplyStatus.Answered);
        (await SearchAsync("attack source:nobody")).ShouldBeEmpty();
    }

    private void NothingOfTheDebrisIsFound()
    {
        var passages = Rows("SELECT text FROM passage").Select(r => r[0]).ToList();
        passages.Count.ShouldBeGreaterThan(100);
        foreach (var debris in Debris)
            passages.ShouldAllBe(text => !text.Contains(debris, StringComparison.OrdinalIgnoreCase));
        passages.ShouldAllBe(text => !text.Split(' ').Contains("buy", StringComparer.OrdinalIgnoreCase));
    }

    private void EveryLongLineIsCovered()
    {
        foreach (var row in Rows("SELECT d.id, t.body, d.row FROM document d JOIN document_text t ON t.document_row = d.row"))
        {
            var (id, body) = (row[0], row[1]);
            var passages = Rows($"SELECT start, \"end\", text, kind FROM passage WHERE document_row = {row[2]} ORDER BY row");
            var apart = Rows($"SELECT text FROM document_aside WHERE document_row = {row[2]}").Select(r => r[0]).ToList();
            var covered = new bool[body.Length];
            foreach (var passage in passages.Where(p => p[3] != "1"))
            {
                var (start, end) = (int.Parse(passage[0]), int.Parse(passage[1]));
                body[start..end].ShouldBe(passage[2]);
                Array.Fill(covered, true, start, end - start);
            }
            apart.AddRange(passages.Where(p => p[3] == "1").Select(p => p[2]));
            foreach (var line in File.ReadLines(System.IO.Path.Combine(Path, id + ".txt")).Select(Clean).Where(line => line.Length >= 160 && !apart.Exists(line.Contains)))
            {
                var at = body.IndexOf(line, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"{id}: {line[..60]}");
                Enumerable.Range(at, line.Length).ShouldAllBe(i => covered[i] || char.IsWhiteSpace(body[i]));
            }
        }
    }

    private static string Clean(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
