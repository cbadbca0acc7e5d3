using System.Diagnostics;
using System.Text;
using BriefingBot.Ingestion.Articles;
using static BriefingBot.Tests.Ingestion.Articles.PageText;

namespace BriefingBot.Tests.Ingestion.Articles;

/// <summary>Pages made to break parsers. The bound on time is loose: it tells seconds from the minutes that a quadratic pass takes.</summary>
public sealed class HostileHtmlTests
{
    private const int ManyTags = 150_000;
    private const int FiveMebibytes = 5 << 20;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Floods => new()
    {
        { "nested divisions", "<div>" },
        { "nested spans", "<span>" },
        { "nested bold", "<b>" },
        { "nested bold, each its own", "<b id=#>" },
        { "bold left open in divisions", "<div><b id=#></div>" },
        { "scopes that hide end tags", "<div><applet></div></applet>" },
        { "end tags of other scopes", "<div><table><td></div>" },
        { "inline around block", "<span><div></span>" },
        { "text before table cells", "<table>x<i></i>" },
        { "open paragraphs", "<p>x" },
        { "comments that never end", "<!--" },
        { "angle brackets", "<" },
        { "entities", "&amp" },
        { "links", "<a href=x>" },
        { "attributes", "<div a# b# c#" },
        { "scripts", "<script>" },
        { "lists", "<ul><li>" },
        { "forms and buttons", "<form><button>" },
        { "ruby", "<ruby><rt><rp>" },
        { "selects", "<select><option>" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_one_kind_of_markup_ends_in_time(string name, string unit)
    {
        var watch = Stopwatch.StartNew();

        var article = ArticleReader.ReadHtml(Flood(unit, ManyTags), null);

        watch.Elapsed.ShouldBeLessThan(Bound, name);
        article.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><b id=#></div>")]
    public void Five_mebibytes_of_tags_end_in_time(string unit)
    {
        var watch = Stopwatch.StartNew();

        ArticleReader.ReadHtml(Flood(unit, FiveMebibytes), null).Problem.ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(Bound);
    }

    [Fact]
    public void Thousands_of_labels_after_an_article_are_passed_over_in_one_go()
    {
        var watch = Stopwatch.StartNew();

        ArticleReader.ReadHtml(Page(Paragraphs + Flood("<h2>Related</h2>", 1 << 20)), null).Body.ShouldBe(Body);

        watch.Elapsed.ShouldBeLessThan(Bound);
    }

    [Fact]
    public void An_article_under_100_000_nested_elements_is_still_read()
    {
        var article = ArticleReader.ReadHtml(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Paragraphs, null);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Deep_nesting_that_is_closed_again_leaves_the_rest_of_the_page_in_order()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 2_000)) + string.Concat(Enumerable.Repeat("</div>", 2_000));
        var article = ArticleReader.ReadHtml(Article(deep + Paragraphs), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Structured_data_nested_without_end_counts_as_none()
    {
        var page = Page($"<article>{Paragraphs}</article><script type='application/ld+json'>{new string('[', 100_000)}</script>");

        ArticleReader.ReadHtml(page, null).Body.ShouldBe(Body);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced_or_passed_over()
    {
        var head = "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\ud800\",\"x\":\"\ud800\"}</script>";

        ArticleReader.ReadHtml(Page($"<article>{Paragraphs}<p>One half \udc00 of a pair.</p></article>", head), null).Body.ShouldBe(Body + "\n\nOne half \ufffd of a pair.");
        ArticleReader.ReadText($"Title\n{Lead} \ud83d").Body.ShouldBe(Lead + " \ufffd");
    }

    [Fact]
    public void Broken_markup_is_read_as_browsers_read_it()
    {
        var page = $"<title>Broken<body><div class=story><p>{Lead}<p>{Second}</i></b></section><p>{Third}<div";

        ArticleReader.ReadHtml(page.Replace("<title>Broken", "<title>Broken</title>", StringComparison.Ordinal), null).Body.ShouldBe(Body);
    }

    private static string Flood(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        for (var i = 0; text.Length < length; i++)
            text.Append(unit.Replace("#", i.ToString(), StringComparison.Ordinal));
        return text.ToString();
    }
}
