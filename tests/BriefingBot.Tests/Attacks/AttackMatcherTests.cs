using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Attacks;

public class AttackMatcherTests
{
    private static readonly Place Kabul = new("Kabul", "AF", 34.53, 69.17);
    private static readonly Place Herat = new("Herat", "AF", 34.35, 62.20);

    private static readonly Attack Mosque = new(
        "kabul-mosque", "Bombing: mosque, Kabul", PartialDate.Parse("2024-05-03"), Kabul, AttackType.Bombing, null, true, AttackStatus.Accomplished, ActorKind.Group,
        ClaimStatus.Proposed, [], ["mosque"], [], [Claimed("isis-k")], [], [], []);

    private static Attribution Claimed(string group) => new("a", group, group, AttributionStance.Claimed, null, new Citation(CitationKind.Passage, "d", "Outlet"));

    private static ReportedIncident Report(string? date = "2024-05-03", Place? place = null, AttackType type = AttackType.Bombing, AttackStatus status = AttackStatus.Accomplished, string? story = null, string[]? targets = null, bool isNews = true, ActorKind actor = ActorKind.Group) => new(
        "doc", story, PublicationTime.Parse("2024-05-04"), isNews, type, null, null, status, actor, date is null ? null : PartialDate.Parse(date),
        [place ?? Kabul], targets ?? [], [], [], [], [], 1);

    private static bool IsTheMosque(ReportedIncident report, params string[] stories) => AttackMatcher.Match(report, [new AttackCandidate(Mosque, stories)]) is not null;

    [Fact]
    public void The_same_day_and_city_is_the_same_attack() => IsTheMosque(Report()).ShouldBeTrue();

    [Fact]
    public void Another_day_is_another_attack() => IsTheMosque(Report("2024-05-09"), "s").ShouldBeFalse();

    [Fact]
    public void The_day_before_may_be_the_same_night_when_more_speaks_for_it()
    {
        IsTheMosque(Report("2024-05-02")).ShouldBeTrue();
        IsTheMosque(Report("2024-05-02", type: AttackType.ArmedAssault)).ShouldBeFalse();
    }

    [Fact]
    public void Another_city_of_the_country_is_another_attack() => IsTheMosque(Report(place: Herat, targets: ["mosque"])).ShouldBeFalse();

    [Fact]
    public void Another_country_is_another_attack() => IsTheMosque(Report(place: new Place("Peshawar", "PK", 34.01, 71.58))).ShouldBeFalse();

    [Fact]
    public void A_foiled_plot_is_not_the_attack_that_happened() => IsTheMosque(Report(status: AttackStatus.Foiled)).ShouldBeFalse();

    [Fact]
    public void A_states_strike_is_not_a_groups_attack() => IsTheMosque(Report(actor: ActorKind.State)).ShouldBeFalse();

    [Fact]
    public void A_report_of_the_month_can_be_about_the_day() => IsTheMosque(Report("2024-05", targets: ["a mosque"])).ShouldBeTrue();

    [Fact]
    public void An_undated_report_joins_by_its_story_and_target()
    {
        IsTheMosque(Report(null, targets: ["mosque"]), "other").ShouldBeTrue();
        IsTheMosque(Report(null, story: "s"), "s").ShouldBeTrue();
    }

    [Fact]
    public void An_undated_look_back_at_the_city_alone_joins_nothing() => IsTheMosque(Report(null, type: AttackType.Unknown, isNews: false)).ShouldBeFalse();

    [Fact]
    public void Of_two_that_fit_the_one_with_more_in_common_is_taken()
    {
        var bank = Mosque with { Id = "kabul-bank", Title = "Bombing: bank, Kabul", Targets = ["bank"] };

        AttackMatcher.Match(Report(targets: ["outside a bank"]), [new AttackCandidate(Mosque, []), new AttackCandidate(bank, [])])!.Attack.Id.ShouldBe("kabul-bank");
    }

    [Theory]
    [InlineData("2001", false)]
    [InlineData(null, false)]
    public void A_look_back_without_toll_actor_or_target_opens_no_attack(string? date, bool opens) =>
        AttackDraft.Opens(Report(date, isNews: false)).ShouldBe(opens);

    [Fact]
    public void The_same_report_gives_the_same_id() => AttackDraft.Of(Report()).Id.ShouldBe(AttackDraft.Of(Report()).Id);
}
