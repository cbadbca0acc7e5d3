using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Groups;

public class DisputesTests
{
    private static readonly Group Fictional = new("front", "Front", null, [], [], [], []);

    [Fact]
    public async Task A_dispute_goes_out_though_the_places_that_differ_do_not_tell_where_the_attack_was()
    {
        var attack = AnAttack("Station bombing, Karitov", reported: "a bomb went off at the station of Karitov", Killed("a", 12), Killed("b", 15));
        var profile = new GroupProfile(Fictional, [], new AttackPage([attack], AttackTotals.None), []);
        var reply = new Reply(ReplyStatus.Answered, "Front") { Blocks = [new ListBlock("Disputed", [.. Disputes.Of(profile)])] };

        var kept = await new ReplyCheck(new NoGroups(), NullLogger<ReplyCheck>.Instance).KeepAsync(reply, CancellationToken.None);

        var line = kept.Blocks.ShouldHaveSingleItem().ShouldBeOfType<ListBlock>().Entries.ShouldHaveSingleItem();
        line.Text.ShouldStartWith("Station bombing, Karitov: Killed: ");
        line.Citations.Select(c => c.Document).ShouldBe(["a", "b", "report"], ignoreOrder: true);
    }

    private static TollObservation Killed(string document, int killed) =>
        new($"toll-{document}", TollMeasure.Killed, killed, killed, TollQualifier.Exact, $"{killed}", null, Saying(document, $"{killed} people were killed"));

    private static Attack AnAttack(string title, string reported, params TollObservation[] toll) => new(
        "attack", title, null, null, AttackType.Bombing, null, null, AttackStatus.Accomplished, ActorKind.Group, ClaimStatus.Confirmed, [], [], [], [], toll, [], [Saying("report", reported)]);

    private static Citation Saying(string document, string words) => new(CitationKind.Passage, document, "Outlet", Quote: words);

    private sealed class NoGroups : INameGraph
    {
        public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

        public IEnumerable<string> NamesOfGroupsIn(string text) => [];
    }
}
