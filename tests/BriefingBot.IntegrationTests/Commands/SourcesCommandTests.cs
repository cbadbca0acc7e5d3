using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Feeds;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Engine.Replies;
using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.IntegrationTests.Store;

namespace BriefingBot.IntegrationTests.Commands;

/// <summary><c>/sources</c> against the real database.</summary>
public sealed class SourcesCommandTests : IAsyncLifetime
{
    private static readonly Asker Reader = Asker.Local with { Access = CommandAccess.Anyone };

    private readonly TemporaryFolder _folder = new();
    private StoreServices _store = null!;

    public async Task InitializeAsync()
    {
        _store = new StoreServices(_folder.File("sources.db"));
        var harbour = SampleKnowledge.Bundle.Attacks[0];
        var early = SampleKnowledge.Toll("early", 7) with { Citation = SampleKnowledge.Cite("d1", 5, "7") };
        var bundle = SampleKnowledge.Bundle with { Attacks = [harbour with { Toll = [early, SampleKnowledge.Toll("late", 9)] }] };
        await _store.Get<IKnowledgeStore>().UpgradeAsync(bundle, "one", CancellationToken.None);
    }

    [Fact]
    public async Task A_grade_changes_the_best_figure_of_an_attack_and_outlives_an_upgrade()
    {
        (await BestAsync()).ShouldBe(9);

        var reply = await AskAsync("/sources grade The Gazette B");
        var best = await BestAsync();
        await _store.Get<IKnowledgeStore>().UpgradeAsync(SampleKnowledge.Bundle, "two", CancellationToken.None);
        var again = await AskAsync("/sources grade gazette grade:B");

        reply.Summary!.Text.ShouldBe("The Gazette is now graded B; it was F.");
        best.ShouldBe(7);
        again.Summary!.Text.ShouldBe("The Gazette is graded B already.");
    }

    [Theory]
    [InlineData("/sources add https://example.org/feed.xml")]
    [InlineData("/sources remove x")]
    [InlineData("/sources grade gazette A")]
    public async Task Readers_may_look_and_not_change(string line)
    {
        var reply = await _store.Router.AnswerAsync(line, Reader, CancellationToken.None);

        reply.Status.ShouldBe(ReplyStatus.Refused);
        reply.Summary!.Text.ShouldEndWith("is for analysts and admins; ask one of them.");
        (await _store.Router.AnswerAsync("/sources list", Reader, CancellationToken.None)).Status.ShouldBe(ReplyStatus.Answered);
    }

    [Theory]
    [InlineData("/sources grade", ReplyStatus.Invalid, "The source is missing")]
    [InlineData("/sources grade gazette", ReplyStatus.Invalid, "The grade is missing")]
    [InlineData("/sources grade gazette G", ReplyStatus.Invalid, "The grade is missing")]
    [InlineData("/sources grade gazette 1", ReplyStatus.Invalid, "The grade is missing")]
    [InlineData("/sources grade nobody at all B", ReplyStatus.NotFound, "There is no source \"nobody at all\"")]
    [InlineData("/sources grade The B", ReplyStatus.Ambiguous, "Several sources fit \"The\"")]
    [InlineData("/sources grade unknown A", ReplyStatus.Invalid, "Documents without a known outlet")]
    [InlineData("/sources add", ReplyStatus.Invalid, "The address is missing")]
    [InlineData("/sources add ftp://example.org/x", ReplyStatus.Invalid, "\"ftp://example.org/x\" is not a web address")]
    [InlineData("/sources add http://169.254.169.254/latest", ReplyStatus.NotFound, "Nothing was added: ")]
    [InlineData("/sources remove nothing", ReplyStatus.NotFound, "There is no feed \"nothing\"")]
    [InlineData("/sources status now", ReplyStatus.Invalid, "/sources status takes no further words")]
    [InlineData("/sources status", ReplyStatus.NotFound, "No feed is kept yet")]
    [InlineData("/sources burn it", ReplyStatus.Invalid, "action is one of list, status, add, remove, grade")]
    public async Task Each_wrong_call_gets_one_sentence(string line, ReplyStatus status, string beginning)
    {
        var reply = await AskAsync(line);

        reply.Status.ShouldBe(status);
        reply.Summary!.Text.ShouldStartWith(beginning);
        reply.Summary.Text.ShouldNotContain('\n');
    }

    [Fact]
    public async Task Status_shows_feeds_in_trouble_first_and_remove_ends_them()
    {
        var feeds = _store.Get<IFeedStore>();
        var now = DateTimeOffset.UnixEpoch.AddYears(54);
        var well = new Feed("a-1", "https://a.example/feed", "Alpha", now) { NextCheck = now };
        var failing = new Feed("b-1", "https://b.example/feed", "Beta", now) { NextCheck = now };
        await feeds.AddAsync(well, CancellationToken.None);
        await feeds.AddAsync(failing, CancellationToken.None);
        (await feeds.AddAsync(failing with { Id = "c-1" }, CancellationToken.None)).ShouldBeFalse();
        await feeds.RecordAsync(well with { LastSuccess = now }, null, [], CancellationToken.None);
        await feeds.RecordAsync(failing with { IsFailing = true, FailingSince = now, Problem = "b.example does not answer." }, null, [], CancellationToken.None);

        var status = await AskAsync("/sources status");
        var removed = await AskAsync("/sources remove Beta");
        var after = await AskAsync("/sources status");

        status.Summary!.Text.ShouldBe("2 feeds; 1 fails.");
        var rows = ((TableBlock)status.Blocks.Single()).Rows;
        rows.Select(r => r[0].Text).ShouldBe(["Beta", "Alpha"]);
        rows[0].Select(c => c.Text).ShouldContain("2024-01-01 00:00 UTC");
        status.AsOf!.FailingFeeds.ShouldBe(["Beta"]);
        removed.Summary!.Text.ShouldBe("Beta is no longer checked; its documents stay.");
        after.Summary!.Text.ShouldBe("1 feed; none fails.");
        after.AsOf!.FailingFeeds.ShouldBeEmpty();
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private Task<Reply> AskAsync(string line) => _store.Router.AnswerAsync(line, Asker.Local, CancellationToken.None);

    private async Task<int> BestAsync()
    {
        var attack = (await _store.Get<IAttackStore>().FindAsync("harbour-2024", CancellationToken.None)).ShouldNotBeNull();
        return TollView.Of(attack.Toll, TollMeasure.Killed)!.Best.Low;
    }
}
