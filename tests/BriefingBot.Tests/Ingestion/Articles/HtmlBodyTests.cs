using BriefingBot.Ingestion.Articles;
using static BriefingBot.Tests.Ingestion.Articles.PageText;

namespace BriefingBot.Tests.Ingestion.Articles;

public sealed class HtmlBodyTests
{
    [Fact]
    public void A_plain_page_gives_its_paragraphs_separated_by_blank_lines()
    {
        var article = ArticleReader.ReadHtml(Article(Paragraphs), Address);

        article.Body.ShouldBe(Body);
        article.Title.ShouldBe("Gunmen kill 12 in Karvala market");
        article.Problem.ShouldBeNull();
    }

    [Fact]
    public void Body_parts_say_where_they_stand_in_the_body()
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><h2>A quiet town</h2><p>{Second}</p><ul><li>Twelve dead, the hospital said.</li><li>Thirty hurt, by its count.</li></ul><p>{Third}</p>"), Address);

        foreach (var part in article.Parts.Where(part => part.IsBody))
            article.Body.Substring(part.Start!.Value, part.Text.Length).ShouldBe(part.Text);
        article.Parts.Single(part => part.Kind == ArticlePartKind.Heading).Text.ShouldBe("A quiet town");
        article.Parts.Count(part => part.Kind == ArticlePartKind.Entry).ShouldBe(2);
    }

    [Theory]
    [InlineData("<div class='comments'><p>{0}</p></div>", ArticlePartKind.Comment)]
    [InlineData("<section id='related-stories'><p>{0}</p></section>", ArticlePartKind.RelatedLink)]
    [InlineData("<div class='newsletterSignup'><p>{0}</p></div>", ArticlePartKind.Newsletter)]
    [InlineData("<div class='subscribe-box'><p>{0}</p></div>", ArticlePartKind.Subscription)]
    [InlineData("<div class='adSlot'><p>{0}</p></div>", ArticlePartKind.Advertisement)]
    [InlineData("<figure><img src=x><figcaption>{0}</figcaption></figure>", ArticlePartKind.Caption)]
    [InlineData("<div class='author-bio'><p>{0}</p></div>", null)]
    [InlineData("<div style='display: none'><p>{0}</p></div>", null)]
    [InlineData("<form><p>{0}</p></form>", null)]
    public void What_an_element_is_named_keeps_it_out_of_the_body(string pattern, ArticlePartKind? kind)
    {
        const string Text = "The words that stand in here are of another hand than the report.";
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><p>{Second}</p>{string.Format(pattern, Text)}<p>{Third}</p>"), Address);

        article.Body.ShouldBe(Body);
        if (kind is not null)
            article.Parts.ShouldContain(new ArticlePart(kind.Value, Text));
    }

    [Theory]
    [InlineData("Advertisement", ArticlePartKind.Advertisement)]
    [InlineData("Sign up for our newsletter and get the day's news in the morning.", ArticlePartKind.Newsletter)]
    [InlineData("Please enter a valid email address.", ArticlePartKind.Newsletter)]
    [InlineData("Support our journalism with a gift of any size.", ArticlePartKind.Subscription)]
    [InlineData("Share on Facebook", ArticlePartKind.Share)]
    [InlineData("Read more: The river towns that nobody guards", ArticlePartKind.RelatedLink)]
    [InlineData("buy cialis online cheap", ArticlePartKind.Spam)]
    [InlineData("Your email address will not be published. Required fields are marked", ArticlePartKind.Comment)]
    public void What_a_line_says_keeps_it_out_of_the_body(string line, ArticlePartKind kind)
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><p>{line}</p><p>{Second}</p><p>{Third}</p>"), Address);

        article.Body.ShouldBe(Body);
        article.Parts.ShouldContain(new ArticlePart(kind, line));
    }

    [Fact]
    public void A_paragraph_that_is_one_link_to_the_same_site_is_a_related_link()
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><p><a href='/other'>Villages empty as raids go on</a></p><p>{Second}</p><p>{Third}</p>"), Address);

        article.Body.ShouldBe(Body);
        article.Parts.ShouldContain(new ArticlePart(ArticlePartKind.RelatedLink, "Villages empty as raids go on"));
    }

    [Fact]
    public void A_paragraph_that_links_to_another_site_stays()
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><p><a href='https://governor.test/statement'>The governor's whole statement</a></p><p>{Second}</p>"), Address);

        article.Body.ShouldContain("The governor's whole statement");
    }

    [Fact]
    public void A_related_label_takes_the_links_below_it_along_but_not_the_text_after_them()
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><h3>Related stories</h3><ul><li><a href=/a>One older report</a></li><li><a href=/b>Another older report</a></li></ul><p>{Second}</p><p>{Third}</p>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Teasers_of_other_stories_are_not_body()
    {
        var teasers = string.Concat(Enumerable.Range(1, 6).Select(i => $"<article><h2><a href=/s{i}>Another story of the day, number {i}</a></h2><p>This is how story number {i} begins, and it goes on for quite some words on its own page.</p></article>"));
        var article = ArticleReader.ReadHtml(Article(Paragraphs, $"<div class=grid>{teasers}</div>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Linked_headlines_near_the_end_are_teasers_whatever_their_elements_are_called()
    {
        var teasers = string.Concat(Enumerable.Range(1, 3).Select(i => $"<h3><a href=/s{i}>Another story of the day, number {i}</a></h3><p>This is how story {i} begins, and it goes on for quite some words on a page of its own.</p>"));
        var article = ArticleReader.ReadHtml(Page($"<div><h1>Gunmen kill 12 in Karvala market</h1>{Paragraphs}{Paragraphs.Replace("the", "that", StringComparison.Ordinal)}{teasers}</div>"), Address);

        article.Body.ShouldNotContain("Another story");
        article.Body.ShouldNotContain("begins, and it goes on");
        article.Body.ShouldStartWith(Body);
    }

    [Fact]
    public void A_list_of_linked_headings_that_is_the_article_stays()
    {
        var entries = string.Concat(Enumerable.Range(1, 5).Select(i => $"<h3><a href=/town{i}>The invented town number {i}</a></h3><p>Town {i} of the ten stands at the river, lives on fish, and was raided in the spring of the year that is told of here.</p>"));
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p>{entries}"), Address);

        article.Parts.Count(part => part.Kind == ArticlePartKind.Heading).ShouldBe(5);
    }

    [Fact]
    public void A_text_cut_into_pieces_of_one_name_is_read_whole()
    {
        var article = ArticleReader.ReadHtml(Page($"<div><div class=article-body><p>{Lead}</p><p>{Second}</p></div><div class=ad>Advertisement</div><div class=article-body><p>{Third}</p></div></div>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Theory]
    [InlineData("Stalls lie overturned in the market on Sunday. (AP Photo/Jo Doe)", ArticlePartKind.Caption)]
    [InlineData("Stalls lie overturned in the market on Sunday. Photo: Jo Doe, AP", ArticlePartKind.Caption)]
    [InlineData("Image 1 of 5", null)]
    public void Captions_in_plain_paragraphs_are_told_by_their_credit(string line, ArticlePartKind? kind)
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><p>{line}</p><p>{Second}</p><p>{Third}</p>"), Address);

        article.Body.ShouldBe(Body);
        if (kind is not null)
            article.Parts.ShouldContain(new ArticlePart(kind.Value, line));
    }

    [Fact]
    public void A_copy_of_the_text_in_the_same_page_is_read_once()
    {
        var article = ArticleReader.ReadHtml(Page($"<div><div>{Paragraphs}</div><div>{Paragraphs}</div></div>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void What_stands_above_the_title_and_after_the_last_paragraph_is_cut()
    {
        var article = ArticleReader.ReadHtml(Page($"<div><p>Ten other things happened on this day, and you can read all of them in our overview.</p><h1>Gunmen kill 12 in Karvala market</h1><p>World</p><p>18 November 2024</p>{Paragraphs}<h3>Next story</h3><p><a href=/t1>tag one</a> <a href=/t2>tag two</a></p></div>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Comments_longer_than_the_article_do_not_pass_for_it()
    {
        var comments = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li class=comment><p>Reader number {i} thinks that the bridge should have been guarded, and says so at some length in this comment.</p></li>"));
        var article = ArticleReader.ReadHtml(Page($"<div id=page><div class='story widget'><h2>Gunmen kill 12 in Karvala market</h2>{Paragraphs}</div><ol class=comment-list>{comments}</ol></div>"), Address);

        article.Body.ShouldBe(Body);
        article.Parts.Count(part => part.Kind == ArticlePartKind.Comment).ShouldBe(40);
    }

    [Fact]
    public void Class_names_made_from_categories_and_negations_mean_nothing()
    {
        var article = ArticleReader.ReadHtml(Page($"<div class='has-sidebar'><div class='post category-video tag-newsletter no-comments'>{Paragraphs}</div><div class=about><p>{string.Concat(Enumerable.Repeat("This site tells of an invented country and its many towns. ", 12))}</p></div></div>"), Address);

        article.Body.ShouldStartWith(Body);
    }

    [Fact]
    public void A_heading_that_makes_a_sentence_under_the_title_is_the_subtitle()
    {
        var article = ArticleReader.ReadHtml(Article($"<h2>The governor blames a group that has raided villages since spring.</h2>{Paragraphs}"), Address);

        article.Subtitle.ShouldBe("The governor blames a group that has raided villages since spring.");
        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Line_breaks_split_paragraphs_when_they_come_in_twos()
    {
        var article = ArticleReader.ReadHtml(Page($"<div>{Lead}<br><br>{Second}<br/>\n<br/>{Third}</div>"), Address);

        article.Body.ShouldBe(Body);
    }

    [Fact]
    public void Table_rows_are_one_line_each()
    {
        var article = ArticleReader.ReadHtml(Article($"<p>{Lead}</p><table><tr><th>Place</th><th>Dead</th></tr><tr><td>Karvala</td><td>12</td></tr></table><p>{Second}</p>"), Address);

        article.Parts.Where(part => part.Kind == ArticlePartKind.TableRow).Select(part => part.Text).ShouldBe(["Place | Dead", "Karvala | 12"]);
    }

    [Fact]
    public void Text_without_spaces_between_words_is_running_text_too()
    {
        const string Japanese = "架空の町で日曜日に武装した集団が市場を襲撃し、少なくとも十二人が死亡したと州知事が発表した。";
        var article = ArticleReader.ReadHtml(Page($"<div><p>{Japanese}</p></div>"), null);

        article.Body.ShouldBe(Japanese);
    }

    [Fact]
    public void A_teaser_page_gives_the_whole_text_when_its_structured_data_has_it()
    {
        var structured = string.Join("\\n", Enumerable.Repeat($"{Lead} {Second} {Third}", 2));
        var page = Page($"<article><h1>Gunmen kill 12 in Karvala market</h1><p>{Lead[..100]}.</p></article><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Gunmen kill 12 in Karvala market\",\"articleBody\":\"{structured}\"}}</script>");

        ArticleReader.ReadHtml(page, Address).Body.ShouldContain(Third);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html></html>")]
    [InlineData("<!-- -->")]
    [InlineData("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>")]
    [InlineData("\0\0\0")]
    public void A_page_without_an_article_says_so_in_a_sentence(string html)
    {
        var article = ArticleReader.ReadHtml(html, null);

        article.Body.ShouldBeEmpty();
        article.Problem.ShouldNotBeNull().ShouldEndWith(".");
    }
}
