using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BriefingBot.Ingestion.Articles;
using static BriefingBot.Tests.Ingestion.Articles.PageText;

namespace BriefingBot.Tests.Ingestion.Articles;

public sealed class ArticleBatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("articles");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Pages_come_inline_or_from_files_packed_or_not()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "plain.html"), Article(Paragraphs));
        await using (var packed = new GZipStream(File.Create(Path.Combine(_folder.FullName, "packed.html.gz")), CompressionLevel.Fastest))
            await packed.WriteAsync(Encoding.UTF8.GetBytes(Article(Paragraphs)));

        var lines = await RunAsync(
            Line(new { id = "a", html = Article(Paragraphs), url = Address }),
            Line(new { id = "b", path = "plain.html" }),
            "",
            Line(new { id = "c", path = "packed.html.gz" }));

        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["a", "b", "c"]);
        lines.ShouldAllBe(line => line.GetProperty("body").GetString() == Body && line.GetProperty("title").GetString() == "Gunmen kill 12 in Karvala market");
    }

    [Theory]
    [InlineData("not json", "Line 1 is not valid JSON; give one object a line with \"id\" and \"html\" or \"path\".")]
    [InlineData("""{"id":"a","html":"\ud800"}""", "Line 1 is not valid JSON; give one object a line with \"id\" and \"html\" or \"path\".")]
    [InlineData("[1]", "Line 1 is not a JSON object; give one with \"id\" and \"html\" or \"path\".")]
    [InlineData("""{"html":"x"}""", "Line 1 has no \"id\".")]
    [InlineData("""{"id":"a"}""", "The line has neither \"html\" nor \"path\".")]
    [InlineData("""{"id":"a","path":"absent.html"}""", "There is no file \"absent.html\".")]
    [InlineData("""{"id":"a","path":"picture.html"}""", "\"picture.html\" is not text: it looks like a PNG picture.")]
    [InlineData("""{"id":"a","path":"broken.gz"}""", "\"broken.gz\" ends in .gz but is not gzip.")]
    [InlineData("""{"id":"a","html":"x","url":"javascript:alert(1)"}""", "The \"url\" is not an http or https address.")]
    public async Task A_bad_line_gives_one_sentence_and_the_rest_goes_on(string bad, string sentence)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "picture.html"), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "broken.gz"), "this is no gzip");

        var lines = await RunAsync(bad, Line(new { id = "good", html = Article(Paragraphs) }));

        lines.Count.ShouldBe(2);
        lines[0].GetProperty("error").GetString().ShouldBe(sentence);
        lines[1].GetProperty("body").GetString().ShouldBe(Body);
    }

    [Fact]
    public async Task A_page_without_an_article_is_a_result_with_its_problem()
    {
        var lines = await RunAsync(Line(new { id = "a", html = "" }));

        lines[0].GetProperty("body").GetString().ShouldBe("");
        lines[0].GetProperty("problem").GetString().ShouldBe("The page is empty.");
    }

    private async Task<List<JsonElement>> RunAsync(params string[] input)
    {
        using var output = new StringWriter();
        await ArticleBatch.RunAsync(new StringReader(string.Join('\n', input)), output, _folder.FullName, CancellationToken.None);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
    }

    private static string Line(object page) => JsonSerializer.Serialize(page);
}
