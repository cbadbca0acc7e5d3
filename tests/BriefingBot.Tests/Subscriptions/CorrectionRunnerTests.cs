using BriefingBot.Engine.Delivery;
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
    public async Task A_corrected_figure_is_added_at_once_and_once_to_the_message_that_had_reported_it()
    {
        await ReportedAsync();
        await CorrectAsync();
        await CorrectAsync();
        var edit = _world.Telegram.Posted.Where(p => p.Edited is not null).ShouldHaveSingleItem();
        (edit.Edited, edit.Channel.ChannelId).ShouldBe((Posted, "news"));
        edit.Text.Split('\n')[^1].ShouldBe("Corrected 8 June 2024: killed 40 → 36, according to Nineveh Post, 8 June 2024, 09:00 UTC");
        // What it said stands there as before.
        edit.Text.ShouldStartWith(_world.Telegram.In("news")[0]);
        Notices().ShouldBeEmpty();
        (await _world.Outbox.CountAsync(null, default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
    }

    [Fact]
    public async Task A_second_correction_is_added_below_the_first()
    {
        await ReportedAsync();
        await CorrectAsync();
        await CorrectAsync(from: 36, to: 35);
        var lines = _world.Telegram.Posted.Last(p => p.Edited == Posted).Text.Split('\n');
        lines.Count(l => l.StartsWith("Corrected", StringComparison.Ordinal)).ShouldBe(2);
        lines.ShouldContain(l => l.Contains("40 → 36", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("36 → 35", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("message to edit not found")]
    [InlineData("message can't be edited")]
    public async Task Where_the_platform_refuses_the_edit_a_notice_tells_the_correction_and_nothing_is_left_open(string refusal)
    {
        await ReportedAsync();
        _world.Telegram.Script = (_, text) => text.Contains("Corrected", StringComparison.Ordinal) ? new PostOutcome.Refused(refusal) : null;
        await CorrectAsync();
        Notices().ShouldHaveSingleItem().ShouldContain("36");
        (await _world.Outbox.OpenAsync(new ChannelAddress("telegram", "news"), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_digest_never_arrived_for_certain_a_notice_tells_the_correction()
    {
        _world.Telegram.Script = (_, text) => text.StartsWith("Brief", StringComparison.Ordinal) ? new PostOutcome.Uncertain("The answer was lost.") : null;
        await ReportedAsync();
        await CorrectAsync();
        _world.Telegram.Posted.ShouldAllBe(p => p.Edited == null);
        Notices().ShouldHaveSingleItem().ShouldContain("36");
    }

    [Fact]
    public async Task An_edit_that_cannot_be_made_for_minutes_gives_way_to_a_notice()
    {
        await ReportedAsync();
        _world.Telegram.Script = (_, text) => text.Contains("Corrected", StringComparison.Ordinal) ? new PostOutcome.NotSent("the platform is down") : null;
        await CorrectAsync();
        Notices().ShouldBeEmpty();
        for (var minute = 0; minute < 15; minute++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            await _world.SendAsync();
        }
        Notices().ShouldHaveSingleItem().ShouldContain("36");
    }

    [Fact]
    public async Task An_edit_that_a_crash_cut_off_is_made_again_and_the_notice_is_not_sent()
    {
        await ReportedAsync();
        await CorrectAsync(send: false);
        (await _world.Outbox.IntendAsync(new ChannelAddress("telegram", "news"), _world.Clock.GetUtcNow(), default)).ShouldNotBeNull().EditsMessage.ShouldBe(Posted);
        await _world.Sender.SettleInterruptedAsync(_world.Telegram, default);
        await _world.SendAsync();
        _world.Telegram.Posted.Where(p => p.Edited is not null).ShouldHaveSingleItem();
        Notices().ShouldBeEmpty();
        (await _world.Outbox.CountAsync(null, default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
    }

    [Fact]
    public async Task What_was_reported_longer_ago_than_a_week_is_not_put_right_there()
    {
        await ReportedAsync();
        _world.Clock.Advance(TimeSpan.FromDays(8));
        await CorrectAsync();
        _world.Telegram.Posted.ShouldAllBe(p => p.Edited == null);
        Notices().ShouldBeEmpty();
    }

    // The scripted platform numbers what is posted.
    private string Posted => FormattableString.Invariant($"m{1 + _world.Telegram.Posted.TakeWhile(p => p.Channel.ChannelId != "news").Count()}");

    private List<string> Notices() => [.. _world.Telegram.Posted.Where(p => p.Text.StartsWith("Correction:", StringComparison.Ordinal)).Select(p => p.Text)];

    // Two channels: one about Mosul, one about somewhere else.
    private async Task ReportedAsync()
    {
        await _world.SayAsync("/digest add 09:00 UTC topic:Mosul");
        await _world.SayAsync("/digest add 09:00 UTC topic:Herat", DigestWorld.Admin with { ChannelId = "elsewhere" });
        await _world.ReportAsync("Mosul", 40);
        await _world.GoToAsync("2024-06-08T09:00Z");
        _world.Telegram.In("news").ShouldHaveSingleItem().ShouldContain("Mosul");
    }

    private async Task CorrectAsync(int from = 40, int to = 36, bool send = true)
    {
        await _world.Briefs.ReportAsync(
            "Toll of Mosul bombing revised",
            $"A bomb exploded at a market in Mosul on Friday. Officials revised the toll from {from} to {to}.",
            _world.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            "Nineveh Post",
            $"correction-{to}");
        await _runner.RunAsync(default);
        if (send)
            await _world.SendAsync();
    }
}
