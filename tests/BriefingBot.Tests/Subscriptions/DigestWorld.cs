using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Subscriptions;
using BriefingBot.Engine.Subscriptions.Watches;
using BriefingBot.Tests.Briefs;
using BriefingBot.Tests.Delivery;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Subscriptions;

/// <summary>The real store, composer and sender over a scripted platform, and a clock moved by hand.</summary>
internal sealed class DigestWorld : IAsyncDisposable
{
    public static readonly Asker Admin = new("telegram", "owner", "news", TimeZoneInfo.Utc, CommandAccess.Admin);

    private DigestWorld(BriefWorld briefs)
    {
        Briefs = briefs;
        Digests = ActivatorUtilities.CreateInstance<DigestRunner>(briefs.Services, Posters);
        Watches = ActivatorUtilities.CreateInstance<WatchRunner>(briefs.Services, Posters);
        Sender = new PartSender(Outbox, new DeliveryPace(Clock, TimeSpan.Zero), Clock, () => 0.5, NullLogger<PartSender>.Instance);
    }

    public BriefWorld Briefs { get; }

    public FakeClock Clock => Briefs.Clock;

    public ScriptedPoster Telegram { get; } = new("telegram", clearsDoubt: false);

    public IEnumerable<IChannelPoster> Posters => [Telegram];

    public DigestRunner Digests { get; }

    public WatchRunner Watches { get; }

    public PartSender Sender { get; }

    public IOutbox Outbox => Briefs.Services.GetRequiredService<IOutbox>();

    public ISubscriptionStore Subscriptions => Briefs.Services.GetRequiredService<ISubscriptionStore>();

    public static async Task<DigestWorld> StartAsync() => new(await BriefWorld.StartAsync());

    public Task<Reply> SayAsync(string line, Asker? asker = null) => Briefs.Services.GetRequiredService<CommandRouter>().AnswerAsync(line, asker ?? Admin, default);

    /// <summary>Goes to an instant, makes what is due and sends it.</summary>
    public async Task GoToAsync(string time)
    {
        var to = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Clock.Advance(to - Clock.GetUtcNow());
        await Digests.RunAsync(null, default);
        await Watches.RunAsync(default);
        await SendAsync();
    }

    public async Task SendAsync()
    {
        foreach (var channel in await Outbox.ReadyChannelsAsync("telegram", Clock.GetUtcNow(), 100, default))
        {
            while (await Sender.SendNextAsync(Telegram, channel, default))
            {
            }
        }
    }

    /// <summary>One report of an attack, read and entered.</summary>
    public Task ReportAsync(string place, int killed, string outlet = "Herat Wire", string by = "officials") => Briefs.ReportAsync(
        $"Bombing in {place} kills {killed}",
        $"A bomb killed {killed} people at a market in {place} on Friday, {by} said. Nobody has claimed the attack.",
        Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        outlet);

    public ValueTask DisposeAsync() => Briefs.DisposeAsync();
}
