using BriefingBot.Engine.Facts;

namespace BriefingBot.IntegrationTests.Store;

/// <summary>A small bundle of invented groups and attacks, to be changed with <c>with</c>.</summary>
internal static class SampleKnowledge
{
    public static readonly KnowledgeBundle Bundle = new(
        [new Source("gazette", "The Gazette", SourceKind.Outlet, "gazette"), new Source("courier", "The Courier", SourceKind.Outlet, "courier")],
        [new CitedDocument("d1", "gazette", "First", PublicationTime.Parse("2024-03-25"), null), new CitedDocument("d2", "courier", "Second", PublicationTime.Parse("2024-03-26"), null)],
        [Group("red-band", "Red Band", "Red Company"), Group("blue-band", "Blue Band", "Blue Company")],
        [Claim("k1", "red-band", "founded", "1999"), Claim("k2", "blue-band", "founded", "2001")],
        [Attack("harbour-2024", "Harbour bombing", "2024-03-22", "red-band", 7), Attack("bridge-2024", "Bridge attack", "2024-03-23", "blue-band", 3)]);

    public static Group Group(string id, string name, string alias) =>
        new(id, name, "militia", ["AF"], [new GroupAlias(alias, [Cite("d1", 1, alias)])], [], [Cite("d1", 1, name)]);

    public static Claim Claim(string id, string group, string attribute, string value) =>
        new(id, SubjectKind.Group, group, attribute, value, null, Cite("d2", 2, value), Method: ClaimMethod.Starter);

    public static Attack Attack(string id, string title, string date, string group, int killed) => new(
        id,
        title,
        PartialDate.Parse(date),
        new Place("Port Town", "AF"),
        AttackType.Bombing,
        null,
        null,
        AttackStatus.Accomplished,
        ActorKind.Group,
        ClaimStatus.Proposed,
        [title],
        [],
        [],
        [new Attribution($"{id}-a", group, group, AttributionStance.Claimed, null, Cite("d1", 3, group))],
        [Toll($"{id}-t", killed)],
        [],
        [Cite("d1", 4, title)]);

    public static TollObservation Toll(string id, int killed) =>
        new(id, TollMeasure.Killed, killed, killed, TollQualifier.Exact, $"{killed}", null, Cite("d2", 5, $"{killed}"));

    public static Citation Cite(string document, int paragraph, string evidence) =>
        new(CitationKind.Starter, document, "The Gazette", Locator: $"paragraph {paragraph}") { Evidence = evidence };
}
