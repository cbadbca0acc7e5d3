using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Tests.Ingestion.Stories;

public sealed class StoryIndexTests
{
    private readonly StoryIndex _index = new();

    [Fact]
    public void Two_outlets_on_one_attack_make_one_story()
    {
        var first = _index.Assign(Reports.MarketBombing);
        var second = _index.Assign(Reports.MarketBombingElsewhere);

        first.IsNew.ShouldBeTrue();
        first.StoryKey.ShouldBe("market-1");
        second.IsNew.ShouldBeFalse();
        second.StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void A_join_says_why()
    {
        _index.Assign(Reports.MarketBombing);

        var assignment = _index.Assign(Reports.MarketBombingElsewhere);

        assignment.Score.ShouldBeInRange(.5, 1);
        assignment.Reasons.ShouldContain("rare places, people or organisations in common");
        assignment.Reasons.ShouldContain("0 days apart");
    }

    [Fact]
    public void Another_attack_in_the_same_city_two_weeks_later_is_another_story()
    {
        _index.Assign(Reports.MarketBombing);

        _index.Assign(Reports.OtherAttackInTheCity).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void A_follow_up_three_days_later_with_a_higher_toll_joins()
    {
        _index.Assign(Reports.MarketBombing);
        _index.Assign(Reports.SchoolKidnapping);

        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void An_anniversary_piece_does_not_join_the_old_story()
    {
        var index = new StoryIndex(new StoryOptions { WindowDays = 1000 });
        index.Assign(Reports.MarketBombing);
        index.Assign(Reports.MarketFollowUp);

        index.Assign(Reports.Anniversary).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void An_anniversary_piece_does_not_bridge_an_old_story_and_a_new_attack()
    {
        var index = new StoryIndex(new StoryOptions { WindowDays = 1000 });
        index.Assign(Reports.MarketBombing);
        var newAttack = index.Assign(Reports.OtherAttackInTheCity with { Id = "barracks-2", Published = Reports.Anniversary.Published });

        var anniversary = index.Assign(Reports.Anniversary);

        newAttack.StoryKey.ShouldBe("barracks-2");
        anniversary.Merged.ShouldBeEmpty();
    }

    [Fact]
    public void A_week_in_review_glues_no_stories()
    {
        _index.Assign(Reports.MarketBombing);
        _index.Assign(Reports.SchoolKidnapping);

        var review = _index.Assign(Reports.WeekInReview);

        review.IsNew.ShouldBeTrue();
        review.Merged.ShouldBeEmpty();
        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void A_text_on_two_attacks_merges_nothing_even_when_its_title_does_not_tell()
    {
        _index.Assign(Reports.MarketBombing);
        _index.Assign(Reports.MarketBombingElsewhere);
        _index.Assign(Reports.SchoolKidnapping);

        _index.Assign(Reports.WeekInReview with { Title = "Keldania and Ossany in fear" }).Merged.ShouldBeEmpty();
        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void A_link_needs_more_evidence_the_more_documents_arrive()
    {
        LinkWeights.Prior(600).ShouldBeLessThan(LinkWeights.Prior(2));

        var link = new LinkEvidence { Words = .1, RareProper = 1 };
        (LinkWeights.LogOdds(link, LinkWeights.Prior(2)) - LinkWeights.LogOdds(link, LinkWeights.Prior(600))).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Two_names_of_one_story_merge_when_a_report_fits_both()
    {
        _index.Restore(StorySigner.Sign(Reports.MarketBombing), "one");
        _index.Restore(StorySigner.Sign(Reports.MarketBombingElsewhere), "other");

        var bridge = _index.Assign(Reports.MarketFollowUp);

        var merge = bridge.Merged.ShouldHaveSingleItem();
        new[] { bridge.StoryKey, merge.StoryKey }.ShouldBe(["one", "other"], ignoreOrder: true);
        merge.Documents.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_order_of_arrival_gives_the_same_stories()
    {
        StoryDocument[] arrivals = [Reports.MarketBombing, Reports.SchoolKidnapping, Reports.WeekInReview, Reports.MarketFollowUp, Reports.OtherAttackInTheCity];
        var again = new StoryIndex();

        arrivals.Select(document => again.Assign(document).StoryKey).ShouldBe(arrivals.Select(document => _index.Assign(document).StoryKey));
    }

    [Fact]
    public void The_two_reports_of_an_attack_meet_whichever_comes_first()
    {
        _index.Assign(Reports.MarketBombingElsewhere);

        _index.Assign(Reports.MarketBombing).StoryKey.ShouldBe("market-2");
    }

    [Fact]
    public void An_index_filled_from_stored_signatures_goes_on_where_the_old_one_stopped()
    {
        StoryDocument[] before = [Reports.MarketBombing, Reports.SchoolKidnapping, Reports.MarketBombingElsewhere];
        var stored = before.Select(document => StorySigner.Sign(document))
            .Select(signature => (Bytes: StorySignatureFormat.ToBytes(signature), Key: _index.Assign(signature).StoryKey))
            .ToList();

        var restored = new StoryIndex();
        foreach (var (bytes, key) in stored)
            restored.Restore(StorySignatureFormat.FromBytes(bytes), key);

        var (expected, actual) = (_index.Assign(Reports.MarketFollowUp), restored.Assign(Reports.MarketFollowUp));
        actual.StoryKey.ShouldBe(expected.StoryKey);
        actual.Score.ShouldBe(expected.Score);
    }

    [Fact]
    public void What_is_older_than_the_window_is_forgotten()
    {
        var index = new StoryIndex(new StoryOptions { WindowDays = 2 });
        index.Assign(Reports.MarketBombing);
        foreach (var number in Enumerable.Range(1, 3))
            index.Assign(Reports.Report($"later-{number}", $"Harvest {number}", "2031-03-14", null, Reports.Paragraphs(number, 3)));

        index.Count.ShouldBe(3);
        index.Assign(Reports.MarketFollowUp).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void No_more_documents_are_remembered_than_allowed()
    {
        var index = new StoryIndex(new StoryOptions { MaxDocuments = 50 });
        foreach (var number in Enumerable.Range(1, 1100))
            index.Assign(Reports.Report($"d{number}", "", "2031-03-14", null, Reports.Paragraphs(number, 1)));

        index.Count.ShouldBe(50);
    }

    [Fact]
    public void A_growing_window_still_finds_its_first_documents()
    {
        _index.Assign(Reports.MarketBombing);
        foreach (var number in Enumerable.Range(1, 1100))
            _index.Assign(Reports.Report($"d{number}", "", "2031-03-12", null, Reports.Paragraphs(number, 1)));

        _index.Assign(Reports.MarketFollowUp).StoryKey.ShouldBe("market-1");
    }

    [Fact]
    public void An_id_that_comes_again_with_another_event_gets_a_key_of_its_own()
    {
        _index.Assign(Reports.MarketBombing);

        var again = _index.Assign(Reports.SchoolKidnapping with { Id = Reports.MarketBombing.Id });

        again.IsNew.ShouldBeTrue();
        again.StoryKey.ShouldNotBe(Reports.MarketBombing.Id);
    }
}
