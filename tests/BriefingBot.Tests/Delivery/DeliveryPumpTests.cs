using BriefingBot.Engine.Delivery;

namespace BriefingBot.Tests.Delivery;

public sealed class DeliveryPumpTests : IDisposable
{
    private readonly OutboxWorld _world = new();

    [Fact]
    public async Task A_channel_gets_its_messages_in_order_and_each_once()
    {
        await _world.AddAsync(_world.Telegram, "1", "a", "b", "c");
        await _world.AddAsync(_world.Telegram, "1", "d");
        await _world.AddAsync(_world.Telegram, "2", "e");
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["a", "b", "c", "d"]);
        _world.Telegram.In("2").ShouldBe(["e"]);
    }

    [Fact]
    public async Task A_delivery_is_kept_once()
    {
        (await _world.AddAsync(_world.Telegram, "1", "digest/1/a", ["a"])).ShouldBeTrue();
        (await _world.AddAsync(_world.Telegram, "1", "digest/1/a", ["again"])).ShouldBeFalse();
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_channel_that_has_to_wait_holds_up_no_other_and_waits_as_long_as_asked()
    {
        var start = _world.Clock.GetUtcNow();
        _world.Telegram.Script = (channel, _) => channel.ChannelId == "slow" && _world.Clock.GetUtcNow() < start.AddSeconds(30) ? new PostOutcome.NotSent("slow down", TimeSpan.FromSeconds(30)) : null;
        await _world.AddAsync(_world.Telegram, "slow", "a", "b");
        await _world.AddAsync(_world.Telegram, "quick", "c");
        await _world.SendUntilAsync(() => Task.FromResult(_world.Telegram.In("quick").Count == 1));
        _world.Telegram.In("slow").ShouldBeEmpty();
        await _world.SendAllAsync();
        _world.Telegram.In("slow").ShouldBe(["a", "b"]);
        (_world.Clock.GetUtcNow() - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_answer_lost_on_Telegram_parks_the_message_and_the_next_ones_go_on()
    {
        var asked = 0;
        _world.Telegram.Script = (_, text) => text == "b" && asked++ == 0 ? new PostOutcome.Uncertain("The answer was lost.") : null;
        await _world.AddAsync(_world.Telegram, "1", "a", "b", "c");
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["a", "b", "c"]);
        var open = (await _world.Outbox.OpenAsync(new ChannelAddress("telegram", "1"), 10, default)).ShouldHaveSingleItem();
        (open.State, open.Number, open.Count, open.Reason).ShouldBe((PartState.Uncertain, 2, 3, "The answer was lost."));

        (await _world.Outbox.RetryAsync(open.Id, new ChannelAddress("telegram", "another"), _world.Clock.GetUtcNow(), default)).ShouldBeFalse();
        (await _world.Outbox.RetryAsync(open.Id, new ChannelAddress("telegram", "1"), _world.Clock.GetUtcNow(), default)).ShouldBeTrue();
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["a", "b", "c", "b"]);
        (await _world.Outbox.CountAsync(null, default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
    }

    [Fact]
    public async Task An_answer_lost_on_Discord_is_asked_for_again_and_the_message_stands_once()
    {
        var asked = 0;
        _world.Discord.Script = (_, text) => text == "b" && asked++ < 3 ? new PostOutcome.Uncertain("The answer was lost.") : null;
        await _world.AddAsync(_world.Discord, "1", "a", "b", "c");
        await _world.SendAllAsync();
        _world.Discord.In("1").ShouldBe(["a", "b", "c"]);
        asked.ShouldBe(4);
        (await _world.Outbox.CountAsync(null, default)).Uncertain.ShouldBe(0);
    }

    [Theory]
    [InlineData("telegram", 0, false, PartState.Uncertain)]
    [InlineData("discord", 0, false, PartState.Sent)]
    [InlineData("discord", 10, false, PartState.Sent)]
    [InlineData("discord", 10, true, PartState.Uncertain)]
    public async Task What_a_crash_left_between_intent_and_outcome_goes_out_again_only_where_the_platform_clears_up_the_doubt(string platform, int minutesDown, bool isHidden, PartState expected)
    {
        var poster = platform == "discord" ? _world.Discord : _world.Telegram;
        poster.Past = isHidden ? new PastPost.Hidden("may not be read") : null;
        await _world.AddAsync(poster, "1", "a");
        (await _world.Outbox.IntendAsync(new ChannelAddress(platform, "1"), _world.Clock.GetUtcNow(), default)).ShouldNotBeNull();
        _world.Clock.Advance(TimeSpan.FromMinutes(minutesDown));
        await _world.SendAllAsync();
        var open = await _world.Outbox.OpenAsync(new ChannelAddress(platform, "1"), 10, default);
        (open.Count == 0 ? PartState.Sent : open[0].State).ShouldBe(expected);
        poster.In("1").Count.ShouldBe(expected == PartState.Sent ? 1 : 0);
    }

    [Fact]
    public async Task What_arrived_on_Discord_before_a_long_outage_is_found_there_and_not_sent_again()
    {
        var lost = true;
        _world.Discord.Script = (_, text) => text == "a" && lost ? new PostOutcome.Uncertain("The answer was lost.") : null;
        await _world.AddAsync(_world.Discord, "1", "a", "b");
        await _world.SendUntilAsync(() => Task.FromResult(_world.Discord.In("1").Count > 0));
        lost = false;
        _world.Clock.Advance(TimeSpan.FromHours(1));
        _world.Discord.Past = new PastPost.NotNow("Discord cannot be reached");
        await _world.SendUntilAsync(async () => (await _world.Outbox.OpenAsync(Discord, 1, default))[0].Reason == "Discord cannot be reached");
        _world.Discord.Past = null;
        await _world.SendAllAsync();
        _world.Discord.In("1").ShouldBe(["a", "b"]);
        (await _world.Outbox.CountAsync(null, default)).ShouldBe(new OutboxCounts(0, 0, 0, null));
    }

    [Fact]
    public async Task A_message_that_another_part_is_known_to_have_posted_is_not_taken_for_the_lost_one()
    {
        await _world.AddAsync(_world.Discord, "1", "same");
        await _world.SendAllAsync();
        await _world.AddAsync(_world.Discord, "1", "same");
        await _world.Outbox.IntendAsync(Discord, _world.Clock.GetUtcNow(), default);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        // The platform shows the words, and they stand there once: from the first part.
        _world.Discord.Past = new PastPost.Stands(["m1"]);
        await _world.SendAllAsync();
        _world.Discord.In("1").ShouldBe(["same", "same"]);
    }

    [Fact]
    public async Task Nothing_is_in_doubt_while_it_waits_for_its_turn()
    {
        _world.Telegram.Turn = _ => TimeSpan.FromMinutes(1);
        await _world.AddAsync(_world.Telegram, "1", "a");
        var start = _world.Clock.GetUtcNow();
        await _world.SendUntilAsync(() => Task.FromResult(_world.Clock.GetUtcNow() - start > TimeSpan.FromSeconds(90)));
        (await _world.Outbox.InterruptedAsync(default)).ShouldBeEmpty();
        (await _world.Outbox.OpenAsync(new ChannelAddress("telegram", "1"), 1, default)).Single().Attempts.ShouldBe(0);
        _world.Telegram.Turn = _ => null;
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["a"]);
    }

    [Fact]
    public async Task No_more_attempts_are_under_way_at_once_than_the_platform_allows()
    {
        int now = 0, most = 0;
        _world.Slow.Script = (_, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            Thread.SpinWait(20_000);
            Interlocked.Decrement(ref now);
            return null;
        };
        for (var channel = 0; channel < 40; channel++)
            await _world.AddAsync(_world.Slow, $"{channel}", "a", "b");
        await _world.SendAllAsync();
        most.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task A_message_that_replaces_another_is_an_edit_and_becomes_a_message_of_its_own_where_that_one_never_arrived()
    {
        await _world.AddAsync(_world.Telegram, "1", "first");
        await _world.SendAllAsync();
        await ReplaceAsync(1, "second");
        await _world.SendAllAsync();
        _world.Telegram.Posted[^1].ShouldBe(new PostedMessage(new ChannelAddress("telegram", "1"), "second", "", "m1"));

        _world.Telegram.Script = (_, text) => text == "third" ? new PostOutcome.Refused("too long") : null;
        await _world.AddAsync(_world.Telegram, "1", "third");
        await _world.SendAllAsync();
        await ReplaceAsync(3, "fourth");
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["first", "fourth"]);
    }

    [Fact]
    public async Task What_the_platform_will_not_take_is_shown_and_the_rest_goes_on()
    {
        _world.Telegram.Script = (_, text) => text == "a" ? new PostOutcome.Refused("The message is too long.") : null;
        await _world.AddAsync(_world.Telegram, "1", "a", "b");
        await _world.SendAllAsync();
        _world.Telegram.In("1").ShouldBe(["b"]);
        (await _world.Outbox.OpenAsync(new ChannelAddress("telegram", "1"), 10, default)).Single().State.ShouldBe(PartState.Failed);
    }

    [Fact]
    public async Task A_channel_that_moved_gets_what_waits_for_it_at_its_new_address()
    {
        _world.Telegram.Script = (channel, _) => channel.ChannelId == "old" ? new PostOutcome.Moved(channel with { ChannelId = "new" }) : null;
        await _world.AddAsync(_world.Telegram, "old", "a", "b");
        await _world.SendAllAsync();
        _world.Telegram.In("new").ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_poster_that_breaks_inside_leaves_its_message_uncertain_and_the_others_on_their_way()
    {
        _world.Telegram.Script = (channel, _) => channel.ChannelId == "1" ? throw new InvalidOperationException("broken") : null;
        await _world.AddAsync(_world.Telegram, "1", "a");
        await _world.AddAsync(_world.Telegram, "2", "b");
        await _world.SendAllAsync();
        _world.Telegram.In("2").ShouldBe(["b"]);
        (await _world.Outbox.CountAsync(new ChannelAddress("telegram", "1"), default)).Uncertain.ShouldBe(1);
    }

    [Fact]
    public async Task Pictures_are_kept_once_however_many_channels_get_them_and_go_when_the_last_delivery_is_forgotten()
    {
        byte[] picture = [1, 2, 3];
        for (var i = 0; i < 3; i++)
        {
            var part = new OutboxPart(new FrozenPart("{}", [new FrozenFile("map.png", "image/png", [.. picture])]));
            await _world.Outbox.AddAsync(new QueuedDelivery($"k{i}", DeliveryKind.Digest, null, new ChannelAddress("telegram", $"{i}"), "Brief", [part]), _world.Clock.GetUtcNow(), default);
        }
        var ready = await _world.Outbox.IntendAsync(new ChannelAddress("telegram", "2"), _world.Clock.GetUtcNow(), default);
        ready!.Frozen.Files.Single().Content.ShouldBe(picture);
        await _world.SendAllAsync();
        (await CountAsync("delivery_file")).ShouldBe(1);
        await _world.Outbox.ForgetAsync(_world.Clock.GetUtcNow().AddDays(1), default);
        (await CountAsync("delivery_file")).ShouldBe(0);
    }

    public void Dispose() => _world.Dispose();

    private static readonly ChannelAddress Discord = new("discord", "1");

    private static void InterlockedMax(ref int most, int value)
    {
        for (var held = most; value > held; held = most)
            Interlocked.CompareExchange(ref most, value, held);
    }

    private Task<bool> ReplaceAsync(long part, string text) => _world.Outbox.AddAsync(
        new QueuedDelivery($"edit/{text}", DeliveryKind.Alert, 1, new ChannelAddress("telegram", "1"), "Alert", [new OutboxPart(new FrozenPart(text, []), part)]),
        _world.Clock.GetUtcNow(),
        default);

    private Task<long> CountAsync(string table) => _world.Database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM {table}";
            return (long)(await command.ExecuteScalarAsync())!;
        },
        default);
}
