using BriefingBot.Ingestion.Articles;
using static BriefingBot.Tests.Ingestion.Articles.PageText;

namespace BriefingBot.Tests.Ingestion.Articles;

public sealed class PlainTextTests
{
    private const string Title = "Gunmen kill 12 in Karvala market";

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n\r\n")]
    public void The_first_line_is_the_title_and_each_paragraph_is_kept(string gap)
    {
        var article = ArticleReader.ReadText(string.Join(gap, Title, Lead, Second, Third));

        article.Title.ShouldBe(Title);
        article.Body.ShouldBe(Body);
        article.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("Advertisement", ArticlePartKind.Advertisement)]
    [InlineData("We use cookies to improve your experience on our site.", ArticlePartKind.Notice)]
    [InlineData("Read more: The river towns that nobody guards", ArticlePartKind.RelatedLink)]
    [InlineData("Subscribe to our newsletter", ArticlePartKind.Newsletter)]
    [InlineData("Please enter a valid email address.", ArticlePartKind.Newsletter)]
    [InlineData("Join Example News for access to this content", ArticlePartKind.Subscription)]
    [InlineData("Share on Facebook", ArticlePartKind.Share)]
    [InlineData("order tramadol online no prescription", ArticlePartKind.Spam)]
    [InlineData("Best casino bonus: free spins, instant payout", ArticlePartKind.Spam)]
    [InlineData("payday loans online instant approval", ArticlePartKind.Spam)]
    [InlineData("FILE PHOTO: A soldier stands guard in the invented town.", ArticlePartKind.Caption)]
    [InlineData("Stalls lie overturned in the market of Karvala. (Reuters/A. Photographer)", ArticlePartKind.Caption)]
    [InlineData("Stalls lie overturned in the market of Karvala. (Jo Doe/Pool/AFP via Getty Images)", ArticlePartKind.Caption)]
    [InlineData("+ posts", ArticlePartKind.Notice)]
    [InlineData("Source link", ArticlePartKind.RelatedLink)]
    public void Debris_between_paragraphs_is_kept_apart_as_what_it_is(string line, ArticlePartKind kind)
    {
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead}\n\n{line}\n\n{Second}\n{Third}");

        article.Body.ShouldBe(Body);
        article.Parts.ShouldContain(new ArticlePart(kind, line));
    }

    [Theory]
    [InlineData("The pharmacy on the square was looted, and its owner said the pills were gone by noon.")]
    [InlineData("He told reporters that he would subscribe to no such theory of the attack.")]
    [InlineData("A Reuters/Ipsos poll found that most of the country fears more attacks this year.")]
    [InlineData("Comments by the minister were met with anger in the villages along the river.")]
    [InlineData("The casino at the border stayed open, officials said on Tuesday.")]
    public void Sentences_that_only_speak_of_such_things_stay(string sentence)
    {
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead}\n\n{sentence}\n\n{Second}");

        article.Body.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("Leave a Reply")]
    [InlineData("3 Comments")]
    [InlineData("Comments")]
    [InlineData("Jane R. says:")]
    [InlineData("Posted by riverwatcher")]
    public void Everything_after_the_mark_of_a_comment_section_is_comment(string mark)
    {
        const string Reader = "My uncle lives there and he says that nobody ever guarded the bridge at all.";
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead}\n\n{Second}\n\n{Third}\n\n{mark}\n\n{Reader}");

        article.Body.ShouldBe(Body);
        article.Parts.ShouldContain(new ArticlePart(ArticlePartKind.Comment, Reader));
    }

    [Fact]
    public void Comments_without_a_label_are_told_by_the_sign_off_above_them_and_their_voice()
    {
        const string Note = "There is more to tell about the hills, and it will be the subject of a future piece.";
        const string Reader = "Once more the river towns pay for what the capital forgets to guard in time.";
        const string Other = "I'm no expert, but this article shows how little was learned from the raids in the spring.";
        var article = ArticleReader.ReadText($"{Title}\n{Lead}\n{Second}\n{Third}\nSMALL COINS\n{Note}\n{Reader}\n{Other}");

        article.Body.ShouldEndWith(Note);
        article.Parts.Where(part => part.Kind == ArticlePartKind.Comment).Select(part => part.Text).ShouldBe([Reader, Other]);
    }

    [Fact]
    public void A_section_in_capitals_without_a_reader_after_it_stays()
    {
        var article = ArticleReader.ReadText($"{Title}\n{Lead}\n{Second}\nTHE AFTERMATH\n{Third}");

        article.Body.ShouldEndWith("THE AFTERMATH\n\n" + Third);
    }

    [Fact]
    public void Sub_headline_and_section_headings_are_told_apart()
    {
        var article = ArticleReader.ReadText($"{Title}\nGovernor blames a group that has raided villages\n{Lead}\nA quiet town until the spring\n{Second}\nWho could be behind it?\n{Third}");

        article.Subtitle.ShouldBe("Governor blames a group that has raided villages");
        article.Parts.Where(part => part.Kind == ArticlePartKind.Heading).Select(part => part.Text).ShouldBe(["A quiet town until the spring", "Who could be behind it?"]);
    }

    [Fact]
    public void Alternative_texts_go_with_the_captions_that_follow_them()
    {
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead}\n\nKarvala market\n\nSoldiers walk through the market of Karvala on Monday. (Reuters/Stringer)\n\n{Second}\n\nA bridge over the invented river\n\nA bridge over the invented river. (Jo Doe, who runs the ferry)\n\n{Third}");

        article.Body.ShouldBe(Body);
        article.Captions.Count().ShouldBe(4);
    }

    [Fact]
    public void A_caption_its_credit_and_the_author_in_one_line_are_taken_apart()
    {
        var article = ArticleReader.ReadText($"{Title}\nPeople bring flowers to the market, where at least 12 people died on Sunday. Jo Doe/Anadolu via Getty Images Mara Winter covers armed conflict for the weekend desk. She previously worked in radio.\n{Lead}\n{Second}\n{Third}");

        article.Body.ShouldBe(Body);
        article.Captions.Single().Text.ShouldBe("People bring flowers to the market, where at least 12 people died on Sunday. Jo Doe/Anadolu via Getty Images");
        article.Parts.Single(part => part.Kind == ArticlePartKind.Biography).Text.ShouldStartWith("Mara Winter covers");
        article.Byline.ShouldBe("Mara Winter");
    }

    [Fact]
    public void The_author_and_the_day_are_read_near_the_top()
    {
        var article = ArticleReader.ReadText($"{Title}\nBy Mara Winter and Jo Doe\nPublished 18 November 2024\n\n{Lead}\n\n{Second}");

        article.Byline.ShouldBe("Mara Winter and Jo Doe");
        article.Published!.ToString().ShouldBe("2024-11-18");
        article.Published.Basis.ShouldBe(ArticleDateBasis.VisibleText);
        article.Body.ShouldBe($"{Lead}\n\n{Second}");
    }

    [Theory]
    [InlineData("Sourse: examplenews.test", "", "examplenews.test")]
    [InlineData("Source: sunpost.test", "She told Sunpost that the bridge was unguarded.", "Sunpost")]
    [InlineData("Join Example News for access to this content", "", "Example News")]
    [InlineData("", "", null)]
    [InlineData("", "A witness told Example News that he ran.", null)]
    public void The_outlet_is_named_only_where_the_text_is_explicit(string line, string sentence, string? outlet)
    {
        ArticleReader.ReadText($"{Title}\n\n{Lead}\n\n{sentence}\n\n{Second}\n\n{line}").Outlet.ShouldBe(outlet);
    }

    [Fact]
    public void Whom_many_people_told_things_is_the_outlet()
    {
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead} A witness told Example News Digital that he ran.\n\nThe mayor told Example News Digital that help was late.\n\nA nurse told Example News Digital that beds ran out.");

        article.Outlet.ShouldBe("Example News Digital");
    }

    [Fact]
    public void Labels_at_the_end_take_the_links_below_them_along()
    {
        var article = ArticleReader.ReadText($"{Title}\n\n{Lead}\n\n{Second}\n\n{Third}\n\nLatest from World\n\nVillages empty as raids go on\n\nWhat we know about the river gangs");

        article.Body.ShouldBe(Body);
        article.Parts.Count(part => part.Kind == ArticlePartKind.RelatedLink).ShouldBe(3);
    }

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_joined_again()
    {
        var article = ArticleReader.ReadText($"{Title}\n\nOne line of text that runs on for about as long as the others do here,\nwithout an end of its own, and then a second one that does the same and\ngoes over to a third, where it ends.");

        article.Parts.Count(part => part.IsBody).ShouldBe(1);
    }

    [Theory]
    [InlineData("", "The text is empty.")]
    [InlineData(" \n \n", "The text is empty.")]
    [InlineData("Advertisement\nShare on Facebook", "No article was found: the text has no paragraph of running text.")]
    public void A_text_without_an_article_says_so_in_a_sentence(string text, string problem)
    {
        var article = ArticleReader.ReadText(text);

        article.Problem.ShouldBe(problem);
        article.Body.ShouldBeEmpty();
    }

    [Fact]
    public void Long_texts_are_read_in_one_pass()
    {
        var text = Title + "\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Paragraph {i} tells of yet another raid on a village by the river.\n"));

        ArticleReader.ReadText(text).Parts.Count(part => part.IsBody).ShouldBe(20_000);
    }
}
