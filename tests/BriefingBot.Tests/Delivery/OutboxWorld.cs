using BriefingBot.Engine.Delivery;
using BriefingBot.Storage.Delivery;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Delivery;

/// <summary>A real outbox, scripted platforms, and a clock moved by hand.</summary>
internal sealed class OutboxWorld : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryStore _store = new();

    public OutboxWorld()
    {
        Outbox = new Outbox(_store.Database);
        Signal = new DeliverySignal(Clock);
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2024, 3, 22, 6, 0, 0, TimeSpan.Zero));

    public Outbox Outbox { get; }

    public BriefingBot.Storage.Database Database => _store.Database;

    public DeliverySignal Signal { get; }

    public ScriptedPoster Discord { get; } = new("discord", clearsDoubt: true);

    public ScriptedPoster Telegram { get; } = new("telegram", clearsDoubt: false);

    /// <summary>A platform that allows two attempts at once.</summary>
    public ScriptedPoster Slow { get; } = new("slow", clearsDoubt: false) { MostAtOnce = 2 };

    public Task<bool> AddAsync(ScriptedPoster platform, string channel, params string[] texts) => AddAsync(platform, channel, $"test/{Guid.NewGuid()}", texts);

    public Task<bool> AddAsync(ScriptedPoster platform, string channel, string key, string[] texts) => Outbox.AddAsync(
        new QueuedDelivery(key, DeliveryKind.Digest, 1, new ChannelAddress(platform.Platform, channel), "Brief", [.. texts.Select(t => new OutboxPart(new FrozenPart(t, [])))]),
        Clock.GetUtcNow(),
        default);

    /// <summary>Sends until the condition holds; time goes on in small steps meanwhile.</summary>
    public async Task SendUntilAsync(Func<Task<bool>> condition)
    {
        using var stop = new CancellationTokenSource();
        var pace = new DeliveryPace(Clock, TimeSpan.Zero);
        var sender = new PartSender(Outbox, pace, Clock, () => 0.5, NullLogger<PartSender>.Instance);
        var pump = new DeliveryPump(Outbox, [Discord, Telegram, Slow], sender, Signal, Clock, NullLogger<DeliveryPump>.Instance);
        var running = Task.Run(() => pump.RunAsync(stop.Token));
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            while (!await condition())
            {
                running.IsFaulted.ShouldBeFalse(running.Exception?.ToString());
                await Task.Delay(3, patience.Token);
                Clock.Advance(TimeSpan.FromSeconds(0.5));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await StoppedAsync(running);
        }
    }

    // It may be stopped in the middle of reading the store.
    private static async Task StoppedAsync(Task running)
    {
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // As it was told to.
        }
    }

    public Task SendAllAsync() => SendUntilAsync(async () => (await Outbox.CountAsync(null, default)).Queued == 0);

    public void Dispose() => _store.Dispose();
}
