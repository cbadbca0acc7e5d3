using BriefingBot.Ingestion.Articles;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Articles;

/// <summary>The real copied texts beside the checkout: what must never be body, and that nothing else is lost.</summary>
public sealed class SeedTextTests
{
    private const string Folder = "seeds";

    private static readonly string[] Debris =
    [
        "levaquin", "Please enter a valid email", "Leave a Reply", "buy ", "Source link", "Your email address", "+ posts", "Latest from", "Sourse:", "for access to this content", "Plus special access",
        "covers breaking", "Getty Images", "(AP Photo)", "(Reuters/Stringer)", "relevance, recruiting", "smart thinking", "To compound", "First Iran", "no expert",
    ];

    [SharedFact(Folder)]
    public void Nothing_of_the_debris_is_body()
    {
        foreach (var (name, article) in Read())
        {
            foreach (var debris in Debris)
                article.Body.Contains(debris, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{name}: {debris}");
        }
    }

    [SharedFact(Folder)]
    public void Every_long_line_is_body_unless_it_is_comment_caption_or_biography()
    {
        foreach (var (name, article) in Read())
        {
            var body = article.Parts.Where(part => part.IsBody).Select(part => part.Text).ToHashSet();
            var apart = article.Parts.Where(part => part.Kind is ArticlePartKind.Comment or ArticlePartKind.Caption or ArticlePartKind.Biography).ToList();
            foreach (var line in File.ReadLines(Path.Combine(SharedFiles.Find(Folder)!, name)).Select(Clean).Where(line => line.Length >= 160))
                (body.Contains(line) || apart.Exists(part => line.Contains(part.Text, StringComparison.Ordinal))).ShouldBeTrue($"{name}: {line[..60]}");
        }
    }

    [SharedFact(Folder)]
    public void Titles_outlets_headings_and_captions_are_found()
    {
        var seeds = Read().ToDictionary(pair => pair.Name[..3], pair => pair.Article);

        seeds.Values.ShouldAllBe(article => article.Title != null && article.Problem == null);
        seeds["001"].Outlet.ShouldBe("Fox News");
        seeds["004"].Outlet.ShouldBe("Vox");
        seeds["000"].Outlet.ShouldBeNull();
        seeds["002"].Subtitle.ShouldNotBeNull();
        seeds["004"].Byline.ShouldBe("Ellen Ioanes");
        seeds["004"].Captions.Single().Text.ShouldContain("at least 140 people");
        seeds["001"].Captions.Count().ShouldBeGreaterThanOrEqualTo(8);
        seeds["002"].Parts.Count(part => part.Kind == ArticlePartKind.Comment).ShouldBe(5);
        seeds["004"].Parts.Count(part => part.Kind == ArticlePartKind.Heading).ShouldBe(2);
        seeds["000"].Parts.Count(part => part.Kind == ArticlePartKind.Heading).ShouldBe(2);
        seeds["003"].Parts.Count(part => part.Kind == ArticlePartKind.Spam).ShouldBe(1);
    }

    private static List<(string Name, Article Article)> Read() =>
        Directory.GetFiles(SharedFiles.Find(Folder)!, "*.txt").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), ArticleReader.ReadText(File.ReadAllText(path)))).ToList();

    private static string Clean(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
