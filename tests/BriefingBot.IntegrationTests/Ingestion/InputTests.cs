using System.IO.Compression;
using System.Text;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.IntegrationTests.Ingestion;

public sealed class InputTests : IngestionTest
{
    private static string Text(int number) => $"Report number {number}\n\nFighters attacked the post of Dorgor{number} at dawn, the governor of district {number} said. Nobody was hurt in the village nearby.";

    [Fact]
    public async Task A_folder_is_read_with_all_below_it_and_equal_names_stay_apart()
    {
        Write("news/a.txt", Text(1));
        Write("news/east/a.txt", Text(2));
        Write("news/east/b.html", $"<html><head><title>B</title></head><body><article><p>{Text(3)}</p></article></body></html>");

        (await IngestAsync(Path.Combine(Folder, "news"))).Counts.New.ShouldBe(3);

        Ids().ShouldBe(["a", "east/a", "east/b"]);
    }

    [Fact]
    public async Task A_pattern_takes_what_fits_and_two_stars_all_below()
    {
        Write("news/a.txt", Text(1));
        Write("news/b.md", Text(2));
        Write("news/east/c.txt", Text(3));

        (await IngestAsync(Path.Combine(Folder, "news", "*.txt"))).Counts.New.ShouldBe(1);
        (await IngestAsync(Path.Combine(Folder, "news", "**", "*.txt"))).Counts.ShouldBe(new IngestProgress(2, 1, 0, 1, 0));
    }

    [Fact]
    public async Task A_packed_page_is_unpacked_within_the_limit()
    {
        Write("a.txt.gz", Pack(Encoding.UTF8.GetBytes(Text(1))));
        Write("bomb.txt.gz", Pack(new byte[20_000_000]));
        Write("cut.txt.gz", Pack(Encoding.UTF8.GetBytes(Text(2)))[..40]);
        Write("false.txt.gz", "no gzip at all");

        var summary = await IngestAsync(Path.Combine(Folder, "*.gz"));

        Ids().ShouldBe(["a"]);
        Reason(summary, "bomb.txt.gz").ShouldContain("larger than 5 MiB");
        Reason(summary, "false.txt.gz").ShouldBe("is not a whole gzip file");
        summary.Counts.Skipped.ShouldBe(3);
    }

    [Fact]
    public async Task Bad_lines_are_named_by_number_and_the_good_ones_are_kept()
    {
        var file = Write("docs.jsonl", string.Join('\n',
            Line("a", Text(1)), "", "{\"id\":", "[]", "{\"id\":\"b\"}", "{\"text\":\"no id\"}", "{\"id\":\"c\",\"text\":\"\\ud83d\"}", "{\"id\":\"d\",\"text\":\"x\",\"published\":\"9999-12-31\"}",
            new string('[', 10_000) + new string(']', 10_000), Line("e", new string('x', 9_000_000)), Line("f", Text(2))));

        var summary = await IngestAsync(file);

        Ids().ShouldBe(["a", "f"]);
        string At(int line) => summary.Reasons.Single(r => r.Origin == $"{file}:{line}").Reason;
        At(3).ShouldStartWith("is not JSON");
        At(4).ShouldStartWith("is not a JSON object");
        At(5).ShouldStartWith("has neither \"text\" nor \"html\"");
        At(6).ShouldStartWith("has neither \"id\" nor \"url\"");
        At(7).ShouldStartWith("is not JSON");
        At(8).ShouldContain("\"9999-12-31\", which is no time such as");
        At(9).ShouldStartWith("is not JSON, or nested too deep");
        At(10).ShouldStartWith("is longer than 8,000,000 characters");
        summary.Counts.Skipped.ShouldBe(8);
    }

    [Fact]
    public async Task An_id_may_be_a_number_and_a_lede_is_no_title_beside_a_title()
    {
        await IngestLinesAsync("""{"id":17,"title":"Attack on a post","text":"Fighters attacked the post of Dorgor at dawn, the governor said.\n\nNobody was hurt."}""");

        Ids().ShouldBe(["17"]);
        Rows("SELECT title FROM document").Single()[0].ShouldBe("Attack on a post");
        Rows("SELECT text FROM passage ORDER BY row").Select(r => r[0]).ShouldBe(["Fighters attacked the post of Dorgor at dawn, the governor said.", "Nobody was hurt."]);
    }

    [Fact]
    public async Task A_manifest_says_what_the_files_do_not_and_its_bad_lines_are_named()
    {
        Write("news/a.txt", Text(1));
        var manifest = Write("news/manifest.jsonl", """
            {"path":"a.txt","id":"first","outlet":"Herald","published":"2024-03-30","url":"https://herald.example/a"}
            {"path":"gone.txt","outlet":"Herald"}
            {"outlet":"Herald"}
            {"path":"b\u0000.txt"}
            no JSON
            {"path":"c.txt","published":"9999-01-01"}
            """);

        var summary = await IngestAsync(Path.Combine(Folder, "news"), manifest);

        Rows("SELECT d.id, s.name, d.url FROM document d JOIN source s ON s.id = d.source_id").Single().ShouldBe(["first", "Herald", "https://herald.example/a"]);
        summary.Reasons.Select(r => r.Origin[^2..]).ShouldBe([":3", ":4", ":5", ":6"]);
        (await IngestAsync(Path.Combine(Folder, "news"), Path.Combine(Folder, "none.jsonl"))).Reasons.Single().Reason.ShouldStartWith("there is no such manifest");
    }

    private List<string> Ids() => [.. Rows("SELECT id FROM document WHERE held = 1 ORDER BY id").Select(r => r[0])];

    private static string Reason(IngestSummary summary, string file) => summary.Reasons.Single(r => r.Origin.EndsWith(file, StringComparison.Ordinal)).Reason;

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
