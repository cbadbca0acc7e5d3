using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Subscriptions;

public sealed class DigestRunnerTests : IAsyncLifetime
{
    private DigestWorld _world = null!;

    private IReadOnlyList<string> Sent => _world.Telegram.In("news");

    public async Task InitializeAsync() => _world = await DigestWorld.StartAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_digest_comes_at_its_time_once_and_the_next_one_begins_where_it_ended()
    {
        await _world.SayAsync("/digest add 09:00 Europe/Berlin");
        await _world.GoToAsync("2024-06-08T07:30Z");
        await _world.ReportAsync("Kabul", 7);
        await _world.GoToAsync("2024-06-09T06:59Z");
        Sent.ShouldBeEmpty();
        await _world.GoToAsync("2024-06-09T07:00Z");
        await _world.GoToAsync("2024-06-09T07:00Z");
        Sent.ShouldHaveSingleItem().ShouldContain("Kabul");

        await _world.GoToAsync("2024-06-10T07:00Z");
        Sent.Count.ShouldBe(2);
        Sent[1].ShouldContain("Nothing to report");
    }

    [Fact]
    public async Task A_digest_that_comes_late_says_so_and_days_without_the_service_are_one_digest()
    {
        await _world.SayAsync("/digest add 09:00 Europe/Berlin");
        await _world.GoToAsync("2024-06-09T07:40Z");
        await _world.GoToAsync("2024-06-13T10:00Z");
        Sent.Count.ShouldBe(2);
        var told = _world.Telegram.Frozen.Select(PlainTextRenderer.Render).ToList();
        told[0].ShouldContain("Late: due at");
        told[0].ShouldNotContain("earlier brief");
        told[1].ShouldContain("It covers 3 earlier briefs that could not be sent.");
    }

    [Fact]
    public async Task Nothing_comes_while_paused_and_afterwards_nothing_is_missing()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.SayAsync("/digest pause");
        await _world.ReportAsync("Herat", 4);
        await _world.GoToAsync("2024-06-10T12:00Z");
        Sent.ShouldBeEmpty();
        await _world.SayAsync("/digest resume");
        await _world.GoToAsync("2024-06-10T12:01Z");
        Sent.ShouldBeEmpty();
        await _world.GoToAsync("2024-06-11T09:00Z");
        Sent.ShouldHaveSingleItem().ShouldContain("Herat");
    }

    [Fact]
    public async Task Another_time_holds_from_now_on_and_leaves_nothing_out()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.GoToAsync("2024-06-08T09:00Z");
        await _world.ReportAsync("Herat", 4);
        (await _world.SayAsync("/digest change 1 08:00")).Status.ShouldBe(ReplyStatus.Answered);
        await _world.GoToAsync("2024-06-08T12:00Z");
        Sent.Count.ShouldBe(1);
        await _world.GoToAsync("2024-06-09T08:00Z");
        await _world.GoToAsync("2024-06-09T09:00Z");
        Sent.Count.ShouldBe(2);
        Sent[1].ShouldContain("Herat");
    }

    [Fact]
    public async Task A_quiet_day_is_left_out_where_nobody_wants_it_said()
    {
        await _world.SayAsync("/digest add 09:00 UTC quiet-days:skip");
        await _world.GoToAsync("2024-06-09T09:00Z");
        Sent.ShouldBeEmpty();
        await _world.ReportAsync("Herat", 4);
        await _world.GoToAsync("2024-06-10T09:00Z");
        Sent.ShouldHaveSingleItem().ShouldContain("Herat");
    }

    [Fact]
    public async Task A_digest_asked_for_comes_now_and_the_scheduled_one_still_at_its_time()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.ReportAsync("Herat", 4);
        await _world.SayAsync("/digest run");
        await _world.GoToAsync("2024-06-08T08:00Z");
        Sent.ShouldHaveSingleItem().ShouldContain("Herat");
        await _world.GoToAsync("2024-06-08T09:00Z");
        Sent.Count.ShouldBe(2);
        Sent[1].ShouldContain("Nothing to report");
    }

    [Fact]
    public async Task What_a_preview_shows_is_in_the_digest_all_the_same()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.ReportAsync("Herat", 4);
        (await _world.SayAsync("/digest preview")).Summary!.Text.ShouldContain("Herat");
        await _world.GoToAsync("2024-06-09T09:00Z");
        Sent.ShouldHaveSingleItem().ShouldContain("Herat");
    }

    [Fact]
    public async Task A_channel_that_is_gone_pauses_its_digest_and_tells_the_owner()
    {
        _world.Telegram.Script = (channel, _) => channel.ChannelId == "news" ? new PostOutcome.Gone("The bot was removed from the chat.") : null;
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.GoToAsync("2024-06-09T09:00Z");
        await _world.SendAsync();
        _world.Telegram.In("private-owner").ShouldHaveSingleItem().ShouldContain("The bot was removed from the chat");
        (await _world.SayAsync("/digest list")).Blocks.OfType<ListBlock>().Single().Entries.Single().Text.ShouldContain("paused since 2024-06-09 09:00 UTC (The bot was removed from the chat)");
        await _world.GoToAsync("2024-06-12T09:00Z");
        _world.Telegram.Posted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_uncertain_is_shown_with_a_button_that_sends_it_again()
    {
        var lost = true;
        _world.Telegram.Script = (_, _) => lost ? new PostOutcome.Uncertain("The answer was lost.") : null;
        await _world.SayAsync("/digest add 09:00 UTC");
        await _world.GoToAsync("2024-06-09T09:00Z");
        var status = await _world.SayAsync("/digest status");
        status.Summary!.Text.ShouldBe("1 digests in this channel; 0 messages wait, 1 may or may not have arrived, 0 failed.");
        (await _world.SayAsync("/status")).Blocks.OfType<FieldsBlock>().SelectMany(b => b.Fields).Single(f => f.Label == "Outbox").Values.Single().Text.ShouldStartWith("1 may or may not have arrived");
        lost = false;
        await _world.SayAsync(status.Buttons.Single().CommandLine);
        await _world.SendAsync();
        Sent.Count.ShouldBe(2);
        (await _world.SayAsync("/digest status")).Summary!.Text.ShouldBe("1 digests in this channel; nothing waits, nothing failed.");
    }

    [Fact]
    public async Task A_digest_that_was_removed_takes_along_what_it_had_not_sent()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.Digests.RunAsync(null, default);
        await _world.SayAsync("/digest remove 1");
        await _world.SendAsync();
        Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_admins_change_what_a_channel_gets()
    {
        var anyone = DigestWorld.Admin with { Access = CommandAccess.Analyst };
        (await _world.SayAsync("/digest add 09:00 UTC", anyone)).Status.ShouldBe(ReplyStatus.Refused);
        (await _world.SayAsync("/watch add Kabul", anyone)).Status.ShouldBe(ReplyStatus.Refused);
        (await _world.SayAsync("/digest list", anyone)).Status.ShouldBe(ReplyStatus.Answered);
    }

    [Fact]
    public async Task A_channel_sees_its_own_digests_alone()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        var other = DigestWorld.Admin with { ChannelId = "other" };
        (await _world.SayAsync("/digest pause 1", other)).Status.ShouldBe(ReplyStatus.NotFound);
        (await _world.SayAsync("/digest list", other)).Summary!.Text.ShouldStartWith("This channel has none");
    }

    [Fact]
    public async Task The_zone_of_the_channel_is_that_of_a_digest_set_up_without_one()
    {
        await _world.SayAsync("/digest zone Asia/Kabul");
        (await _world.SayAsync("/digest add 09:00")).Summary!.Text.ShouldContain("09:00 Asia/Kabul, daily");
    }

    [Theory]
    [InlineData("/digest add", "The time is missing; write a time and a time zone, such as /digest add 07:00 Europe/Berlin.")]
    [InlineData("/digest add 07:00 Europe/Berln", "\"Europe/Berln\" is no time zone; did you mean Europe/Berlin? For example /digest add 07:00 Europe/Berlin.")]
    [InlineData("/digest again x", "The number of the message is missing; /digest status shows it.")]
    [InlineData("/watch add", "What to watch is missing; write groups, countries, places or words, such as /watch add isis-k, Mali, or /watch add all min-killed:10.")]
    [InlineData("/watch add Mali quiet:night", "\"night\" is no stretch of the day; write quiet:22:00-07:00.")]
    [InlineData("/watch add Mali cap:0", "The cap is 0 messages an hour; it lies between 1 and 60.")]
    public async Task What_cannot_be_done_is_said_with_what_would_be_right(string line, string sentence) =>
        (await _world.SayAsync(line)).Summary!.Text.ShouldBe(sentence);

    [Fact]
    public async Task A_record_that_changed_meanwhile_is_not_overwritten_and_its_digest_is_made_with_the_next_run()
    {
        await _world.SayAsync("/digest add 09:00 UTC");
        var read = (await _world.Subscriptions.FindAsync(1, default))!;
        (await _world.Subscriptions.UpdateAsync(read with { PausedAt = _world.Clock.GetUtcNow() }, default)).ShouldBeTrue();
        (await _world.Subscriptions.UpdateAsync(read with { Schedule = read.Schedule! with { At = new TimeOnly(1, 0) } }, default)).ShouldBeFalse();
    }
}
