using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Storage;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Storage;

public sealed class AttackSearchTests : IAsyncLifetime
{
    private readonly TemporaryStore _store = new();
    private readonly ServiceProvider _services;

    public AttackSearchTests() => _services = new ServiceCollection().AddBriefingStorage(_store.Path).BuildServiceProvider();

    public Task InitializeAsync() => _services.GetRequiredService<IKnowledgeStore>().UpgradeAsync(
        new KnowledgeBundle([new Source("herald", "The Herald", SourceKind.Outlet, "herald")], [new CitedDocument("report", "herald", null, null, null)], [], [],
        [
            AnAttack("named", "Bombing in Lar", "Karabad", "Karabad market attack"),
            AnAttack("titled", "Raid on the market of Karabad", "Lar"),
            AnAttack("titled-later", "Shelling of the market, Karabad", "Lar"),
            AnAttack("scattered", "Market bombing", "Karabad"),
            AnAttack("elsewhere", "Market bombing", "Lar"),
        ]),
        "test",
        default);

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
    }

    [Theory]
    [InlineData(10, "named", "titled-later", "titled", "scattered")]
    [InlineData(2, "named", "titled-later")]
    public async Task An_attack_that_is_called_so_comes_first_then_those_whose_title_says_so(int limit, params string[] expected)
    {
        var found = await _services.GetRequiredService<IAttackStore>().SearchAsync("karabad market", limit, default);

        found.Select(a => a.Id).ShouldBe(expected);
    }

    private static Attack AnAttack(string id, string title, string place, params string[] names) => new(
        id, title, null, new Place(place, "AF"), AttackType.Bombing, null, null, AttackStatus.Accomplished, ActorKind.Unknown, ClaimStatus.Proposed, names, [], [], [], [], [],
        [new Citation(CitationKind.Starter, "report", "The Herald", Locator: "paragraph 1") { Evidence = title }]);
}
