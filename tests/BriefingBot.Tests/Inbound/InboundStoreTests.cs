using BriefingBot.Storage;
using BriefingBot.Storage.Inbound;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Inbound;

public sealed class InboundStoreTests : IDisposable
{
    private const string Stream = "telegram:1";
    private static readonly DateTimeOffset Now = new(2024, 3, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore _store = new();

    private InboundStore Inbound => new(_store.Database);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_update_is_new_once_in_any_order_and_across_a_restart()
    {
        (await Inbound.RecordAsync(Stream, [7, 5, 7], Now, default)).ShouldBe([7, 5]);

        using var reopened = new Database(_store.Path);
        (await new InboundStore(reopened).RecordAsync(Stream, [5, 6, 7], Now, default)).ShouldBe([6]);
    }

    [Fact]
    public async Task Another_bot_has_numbers_of_its_own()
    {
        await Inbound.RecordAsync(Stream, [7], Now, default);

        (await Inbound.RecordAsync("telegram:2", [7], Now, default)).ShouldBe([7]);
    }

    [Fact]
    public async Task The_offset_is_what_was_kept_last_unless_that_is_too_old()
    {
        (await Inbound.OffsetAsync(Stream, Now, default)).ShouldBeNull();
        await Inbound.KeepOffsetAsync(Stream, 8, Now, default);
        await Inbound.KeepOffsetAsync(Stream, 9, Now, default);

        (await Inbound.OffsetAsync(Stream, Now.AddDays(-6), default)).ShouldBe(9);
        (await Inbound.OffsetAsync(Stream, Now.AddSeconds(1), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Updates_are_forgotten_once_they_cannot_come_again()
    {
        await Inbound.RecordAsync(Stream, [7], Now, default);

        (await Inbound.RecordAsync(Stream, [7], Now.AddDays(6), default)).ShouldBeEmpty();
        (await Inbound.RecordAsync(Stream, [7], Now.AddDays(8), default)).ShouldBe([7]);
    }
}
