using System.Text;
using BriefingBot.Ingestion.Documents;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>What is no article costs one clear line, and nothing of the rest.</summary>
public sealed class HostileInputTests : IngestionTest
{
    private const string Good = "A bridge was blown up near Talbad on Sunday, the army said. Four soldiers were wounded in the blast, a doctor said.";

    [Fact]
    public async Task Files_that_are_no_articles_are_named_and_the_others_kept()
    {
        Write("f/a-good.txt", Good);
        Write("f/picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]]);
        Write("f/archive.txt", [(byte)'P', (byte)'K', 3, 4, .. new byte[64]]);
        Write("f/empty.txt", "");
        Write("f/blank.txt", " \n\t\n  \n");
        Write("f/large.txt", new byte[6 * 1024 * 1024]);
        Write("f/angles.html", new string('<', 5 * 1024 * 1024));
        Write("f/angles.txt", new string('<', 5 * 1024 * 1024));
        Write("f/deep.html", $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 100_000))}");
        Write("f/sentences.txt", string.Concat(Enumerable.Repeat("Two men left. ", 300_000)));
        Write("f/z-good.txt", Good + " The army gave no reason.");

        var summary = await IngestAsync(Path.Combine(Folder, "f"));

        Rows("SELECT id FROM document WHERE id LIKE '%good'").Count.ShouldBe(2);
        Reason(summary, "picture.txt").ShouldContain("is not text: it looks like");
        Reason(summary, "archive.txt").ShouldContain("is not text");
        Reason(summary, "empty.txt").ShouldBe("is empty");
        Reason(summary, "blank.txt").ShouldStartWith("holds no article");
        Reason(summary, "large.txt").ShouldContain("larger than 5 MiB");
        Reason(summary, "angles.html").ShouldStartWith("holds no article");
        Reason(summary, "angles.txt").ShouldStartWith("holds no article");
        Reason(summary, "deep.html").ShouldStartWith("holds no article");
        Reason(summary, "sentences.txt").ShouldContain("more than 20,000 sentences");
        summary.Reasons.ShouldAllBe(r => !r.Reason.Contains("logged"));
        CheckIndex();
    }

    [Fact]
    public async Task A_deep_page_with_an_article_is_read()
    {
        var file = Write("deep.html", $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 100_000))}<p>{Good}</p><p>{Good.Replace("Sunday", "Monday")}</p></body></html>");

        (await IngestAsync(file)).Counts.New.ShouldBe(1);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_read_as_far_as_it_is_text()
    {
        var file = Write("a.txt", [.. Encoding.UTF8.GetBytes(Good), 0xC3, 0x28, 0xFF, (byte)'.', (byte)'\n']);

        (await IngestAsync(file)).Counts.New.ShouldBe(1);

        (await SearchAsync("Talbad bridge")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_date_in_the_year_9999_is_not_believed()
    {
        var file = Write("a.html", $"<html><head><meta property=\"article:published_time\" content=\"9999-12-31T23:59:59Z\"></head><body><article><p>{Good}</p></article></body></html>");

        (await IngestAsync(file)).Counts.New.ShouldBe(1);

        Cell("SELECT coalesce(published_at, 'none') FROM document").ShouldBe("none");
    }

    [Fact]
    public async Task An_id_is_a_name_of_bounded_length_without_control_characters_and_never_a_path()
    {
        var summary = await IngestLinesAsync(
            Line(new string('x', 10_000), Good), Line("a\u001b[2Jb", Good), Line("", Good), Line("../../etc/passwd", Good), Line("'; DROP TABLE document; --", Good + " It was early."));

        summary.Reasons.Select(r => r.Reason).ShouldBe([
            "has an id of 10,000 characters; give one of at most 200",
            "has an id with control characters; give one that can be read and typed",
            "has an empty id; give one, or leave it out where there is an address",
        ]);
        Rows("SELECT id FROM document ORDER BY id").Select(r => r[0]).ShouldBe(["'; DROP TABLE document; --", "../../etc/passwd"]);
        Directory.GetFileSystemEntries(Folder).ShouldBe([Path.GetDirectoryName(StorePath)!]);
    }

    [Fact]
    public async Task Control_characters_of_a_name_do_not_reach_the_terminal()
    {
        var file = Write("a\u001b[31m.txt", "");

        var reason = (await IngestAsync(file)).Reasons.Single();

        reason.Origin.ShouldNotContain('\u001b');
        reason.Reason.ShouldContain("control characters");
    }

    [Fact]
    public async Task What_cannot_be_opened_or_does_not_exist_is_said()
    {
        (await IngestAsync(Path.Combine(Folder, "nowhere"))).Reasons.Single().Reason.ShouldStartWith("there is no such file, folder or match");

        Write("f/good.txt", Good);
        // A link that leads nowhere cannot be opened by anybody, not even by root.
        File.CreateSymbolicLink(Path.Combine(Folder, "f", "dangling.txt"), Path.Combine(Folder, "gone.txt"));
        File.CreateSymbolicLink(Path.Combine(Folder, "f", "dangling.jsonl"), Path.Combine(Folder, "gone.jsonl"));
        var summary = await IngestAsync(Path.Combine(Folder, "f"));

        summary.Counts.ShouldBe(new IngestProgress(3, 1, 0, 0, 2));
        summary.Reasons.ShouldAllBe(r => r.Reason == "cannot be read; check that this user may read it");
    }

    [Fact]
    public async Task A_file_without_an_end_is_given_up_at_the_limit()
    {
        File.CreateSymbolicLink(Path.Combine(Folder, "endless.txt"), "/dev/zero");

        (await IngestAsync(Path.Combine(Folder, "endless.txt"))).Reasons.Single().Reason.ShouldContain("larger than 5 MiB");
    }

    private static string Reason(IngestSummary summary, string file) => summary.Reasons.Single(r => r.Origin.EndsWith(file, StringComparison.Ordinal)).Reason;
}
