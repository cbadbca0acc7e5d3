using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Tests.Attacks;

public class AttackTitleTests
{
    [Theory]
    [InlineData(AttackType.Unknown, null, false, "crowded concert hall", "Moscow", "Attack on crowded concert hall in Moscow")]
    [InlineData(AttackType.Bombing, null, false, "market", "Kabul", "Bombing of market in Kabul")]
    [InlineData(AttackType.Bombing, "suicide bombing", true, "mosque", "Kabul", "Suicide bombing of mosque in Kabul")]
    [InlineData(AttackType.Bombing, "car bomb", false, "convoy", "Mosul", "Car bomb against convoy in Mosul")]
    [InlineData(AttackType.ArmedAssault, "shooting", false, "market", "Herat", "Shooting at market in Herat")]
    [InlineData(AttackType.ArmedAssault, null, false, "police post", "Herat", "Armed assault on police post in Herat")]
    [InlineData(AttackType.HostageTakingKidnapping, "kidnapping", false, "pupils", "Kuriga", "Kidnapping of pupils in Kuriga")]
    [InlineData(AttackType.Assassination, null, false, "mayor of Aleppo", "Aleppo", "Assassination of mayor of Aleppo")]
    [InlineData(AttackType.Bombing, null, false, null, "Kabul", "Bombing in Kabul")]
    [InlineData(AttackType.Unknown, null, false, null, null, "Attack")]
    public void A_title_reads_as_people_say_it(AttackType type, string? method, bool suicide, string? target, string? place, string title) =>
        AttackDraft.Of(Report(type, method, suicide, AttackStatus.Accomplished, target, place)).Title.ShouldBe(title);

    [Fact]
    public void A_plot_that_came_to_nothing_is_called_so() =>
        AttackDraft.Of(Report(AttackType.Bombing, null, true, AttackStatus.Foiled, "synagogue", "Moscow")).Title.ShouldBe("Foiled plot against synagogue in Moscow");

    private static ReportedIncident Report(AttackType type, string? method, bool suicide, AttackStatus status, string? target, string? place) => new(
        "doc", null, null, true, type, method, suicide, status, ActorKind.Unknown, null, place is null ? [] : [new Place(place, null, null, null)], target is null ? [] : [target], [], [], [], [], 1);
}
