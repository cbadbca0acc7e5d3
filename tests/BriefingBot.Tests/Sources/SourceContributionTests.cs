using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Sources;
using BriefingBot.Tests.Attacks;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Sources;

/// <summary>What each source contributed, kept up to documents, attacks, merges and outlets that become known later.</summary>
public sealed class SourceContributionTests : IAsyncLifetime
{
    private LedgerWorld _world = null!;

    public async Task InitializeAsync() => _world = await LedgerWorld.OpenAsync(starter: "none");

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_source_is_listed_with_its_documents_passages_attacks_and_figures()
    {
        await TwoAttacksAsync();

        var star = await OfAsync("Morning Star");
        (star.Documents, star.Attacks, star.Observations).ShouldBe((2, 2, 2));
        star.Passages.ShouldBeGreaterThanOrEqualTo(2);
        PlainTextRenderer.Render(await _world.AskAsync("/sources list morning star", CommandAccess.Anyone)).ShouldContain("Passages");
    }

    [Fact]
    public async Task Two_attacks_that_are_found_to_be_one_count_once()
    {
        await TwoAttacksAsync();
        var all = await _world.AllAsync();
        await _world.AskAsync($"/attack {all[0].Id} merge:{all[1].Id}");
        (await OfAsync("Morning Star")).Attacks.ShouldBe(1);

        await _world.AskAsync($"/attack {all[0].Id} undo");
        (await OfAsync("Morning Star")).Attacks.ShouldBe(2);
    }

    [Fact]
    public async Task An_outlet_that_becomes_known_takes_along_what_its_document_brought()
    {
        const string text = "Gunmen attacked a market in Herat on Friday, killing 12 people, police said.";
        await _world.IngestAsync("herat-1", "", "2024-06-08", "Gunmen attack market in Herat", text);
        await _world.IngestAsync("herat-1", "Evening Post", "2024-06-08", "Gunmen attack market in Herat", text);

        var post = await OfAsync("Evening Post");
        (post.Documents, post.Attacks, post.Observations).ShouldBe((1, 1, 1));
        post.Passages.ShouldBeGreaterThan(0);
        var unknown = await OfAsync("unknown");
        (unknown.Documents, unknown.Passages, unknown.Attacks, unknown.Observations).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public async Task An_edited_article_counts_the_passages_that_it_has_now()
    {
        await _world.IngestAsync("herat-1", "Evening Post", "2024-06-08", "Herat", "Gunmen attacked a market in Herat on Friday.\n\nPolice closed the road.\n\nShops stayed shut.");
        var before = (await OfAsync("Evening Post")).Passages;
        await _world.IngestAsync("herat-1", "Evening Post", "2024-06-08", "Herat", "Gunmen attacked a market in Herat on Friday.");

        (await OfAsync("Evening Post")).Passages.ShouldBeLessThan(before);
    }

    [Fact]
    public async Task A_name_that_no_source_has_is_said() =>
        (await _world.AskAsync("/sources list nobody at all", CommandAccess.Anyone)).Status.ShouldBe(ReplyStatus.NotFound);

    private async Task TwoAttacksAsync()
    {
        await _world.IngestAsync("herat-1", "Morning Star", "2024-06-08", "Gunmen attack market in Herat", "Gunmen attacked a market in Herat on Friday, killing 12 people, police said.");
        await _world.IngestAsync("kabul-1", "Morning Star", "2024-06-08", "Gunmen attack bazaar in Kabul", "Gunmen opened fire at a bazaar in Kabul on Saturday, killing 14 people, police said.");
    }

    private async Task<SourceSummary> OfAsync(string name)
    {
        var store = _world.Services.GetRequiredService<ISourceStore>();
        var source = (await store.FindAsync(name, 2, default)).ShouldHaveSingleItem();
        return (await store.SummariesAsync([source.Id], default)).ShouldHaveSingleItem();
    }
}
