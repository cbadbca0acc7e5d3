using BriefingBot.Engine.Subscriptions.Corrections;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Subscriptions;

public sealed class CorrectionRunnerTests : IAsyncLifetime
{
    private DigestWorld _world = null!;
    private CorrectionRunner _runner = null!;

    public async Task InitializeAsync()
    {
        _world = await DigestWorld.StartAsync();
        _runner = ActivatorUtilities.CreateInstance<CorrectionRunner>(_world.Briefs.Services, _world.Posters);
        await _runner.RunAsync(default);
    }

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_corrected_figure_is_told_at_once_and_once_where_a_digest_had_reported_the_attack()
    {
        await ReportedAsync();
        await CorrectAsync();
        await CorrectAsync();
        var told = _world.Telegram.In("news").Where(t => t.StartsWith("Correction:", StringComparison.Ordinal)).ToList();
        told.ShouldHaveSingleItem().ShouldContain("36");
        _world.Telegram.In("elsewhere").ShouldNotContain(t => t.StartsWith("Correction:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_reported_longer_ago_than_a_week_is_not_put_right_there()
    {
        await ReportedAsync();
        _world.Clock.Advance(TimeSpan.FromDays(8));
        await CorrectAsync();
        _world.Telegram.In("news").ShouldNotContain(t => t.StartsWith("Correction:", StringComparison.Ordinal));
    }

    // Two channels: one about Mosul, one about somewhere else.
    private async Task ReportedAsync()
    {
        await _world.SayAsync("/digest add 09:00 UTC topic:Mosul");
        await _world.SayAsync("/digest add 09:00 UTC topic:Herat", DigestWorld.Admin with { ChannelId = "elsewhere" });
        await _world.ReportAsync("Mosul", 40);
        await _world.GoToAsync("2024-06-08T09:00Z");
        _world.Telegram.In("news").ShouldHaveSingleItem().ShouldContain("Mosul");
    }

    private async Task CorrectAsync()
    {
        await _world.Briefs.ReportAsync(
            "Toll of Mosul bombing revised",
            "A bomb exploded at a market in Mosul on Friday. Officials revised the toll from 40 to 36.",
            _world.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            "Nineveh Post",
            "correction");
        await _runner.RunAsync(default);
        await _world.SendAsync();
    }
}
