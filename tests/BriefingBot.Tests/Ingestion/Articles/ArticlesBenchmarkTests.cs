using System.Globalization;
using System.Text;
using System.Text.Json;
using BriefingBot.Ingestion.Articles;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Articles;

public sealed class ArticlesBenchmarkTests
{
    private const string Folder = "benchmarks/articles";
    private const double Reached = 0.987;

    /// <summary>The measure of score.py: shingles of four words, precision and recall averaged over the pages.</summary>
    [SharedFact(Folder)]
    public async Task Bodies_of_real_pages_are_read_as_well_as_before()
    {
        var folder = SharedFiles.Find(Folder)!;
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "truth.json")));
        var bodies = await ReadAsync(folder, truth);
        double precision = 0, recall = 0;
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var (want, got) = (Shingles(page.Value.GetProperty("articleBody").GetString()!), Shingles(bodies[page.Name]));
            var hit = want.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
            precision += got.Count > 0 ? (double)hit / got.Values.Sum() : 0;
            recall += (double)hit / want.Values.Sum();
        }

        precision /= bodies.Count;
        recall /= bodies.Count;
        (2 * precision * recall / (precision + recall)).ShouldBeGreaterThanOrEqualTo(Reached - 0.002);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(string folder, JsonDocument truth)
    {
        var pages = truth.RootElement.EnumerateObject()
            .Select(page => JsonSerializer.Serialize(new { id = page.Name, path = $"html/{page.Name}.html.gz", url = page.Value.GetProperty("url").GetString() }));
        using var output = new StringWriter();
        await ArticleBatch.RunAsync(new StringReader(string.Join('\n', pages)), output, folder, CancellationToken.None);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("body").GetString()!);
    }

    private static Dictionary<(string, string, string, string), int> Shingles(string text)
    {
        var words = Words(text);
        while (words.Count is > 0 and < 4)
            words.Add("");
        var counts = new Dictionary<(string, string, string, string), int>();
        for (var i = 0; i + 4 <= words.Count; i++)
        {
            var shingle = (words[i], words[i + 1], words[i + 2], words[i + 3]);
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber)
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
