using System.Security.Cryptography;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Telegram;
using BriefingBot.Configuration;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>What a campaign came to. A message is lost when it stands nowhere and nothing says so.</summary>
internal sealed record KillReport(int Kills, int Messages, IReadOnlyDictionary<string, PlatformTally> Platforms, int LostAnswers, int TooMany, int BadGateways, int Looks, TimeSpan Took)
{
    /// <summary>What does not hold of what has to; empty where all of it does.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. Platforms.Where(p => p.Value.Twice > 0).Select(p => $"{p.Key}: {p.Value.Twice} stand twice"),
        .. Platforms.Where(p => p.Value.Lost > 0).Select(p => $"{p.Key}: {p.Value.Lost} are lost"),
        .. Platforms.Where(p => p.Key == "discord" && p.Value.Once < p.Value.Messages).Select(p => $"discord: {p.Value.Messages - p.Value.Once} do not stand once"),
        .. Platforms.Where(p => p.Value.Listed > (Kills * p.Value.MostAtOnce) + LostAnswers + BadGateways).Select(p => $"{p.Key}: {p.Value.Listed} are left to a person, more than can have been under way"),
        .. Platforms.Where(p => p.Key == "discord" && p.Value.Listed > 0).Select(p => $"discord: {p.Value.Listed} are left to a person"),
    ];
}

/// <param name="MostAtOnce">How many messages may be under way at once.</param>
/// <param name="Messages">Messages of the digests.</param>
/// <param name="Once">Messages that stand once.</param>
/// <param name="Twice">Messages that stand more than once: none may.</param>
/// <param name="ListedStanding">Messages that are listed as uncertain and stand once.</param>
/// <param name="ListedAbsent">Messages that are listed as uncertain and stand nowhere: a person sends them again.</param>
/// <param name="Lost">Messages that stand nowhere and are not listed: none may.</param>
internal sealed record PlatformTally(int MostAtOnce, int Messages, int Once, int Twice, int ListedStanding, int ListedAbsent, int Lost)
{
    public int Listed => ListedStanding + ListedAbsent;

    public PlatformTally And(int stands, bool isListed) => new(
        MostAtOnce,
        Messages + 1,
        Once + (stands == 1 ? 1 : 0),
        Twice + (stands > 1 ? 1 : 0),
        ListedStanding + (stands > 0 && isListed ? 1 : 0),
        ListedAbsent + (stands == 0 && isListed ? 1 : 0),
        Lost + (stands == 0 && !isListed ? 1 : 0));
}

/// <summary>Kills the real service over and over while it delivers digests, and counts what stands in the channels afterwards.</summary>
internal sealed class KillCampaign(string store, int kills, int messages, int seed)
{
    private const int PartsOfDigest = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private int _untilKill;
    private int _killed;

    public double FaultRate { get; init; } = 0.08;

    public async Task<KillReport> RunAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var stub = await PlatformStub.StartAsync(new Random(seed + 1));
        stub.FaultRate = FaultRate;
        await using var services = Services(store, stub);
        await services.GetRequiredService<Database>().OpenAsync(default);
        await FillAsync(services);
        var outbox = services.GetRequiredService<IOutbox>();
        while (await RunOnceAsync(stub, outbox))
        {
        }
        var posters = services.GetServices<IChannelPoster>().ToList();
        var platforms = new Dictionary<string, PlatformTally>();
        foreach (var poster in posters)
            platforms.Add(poster.Platform, await TallyAsync(stub, outbox, [.. posters.Select(p => p.Platform)], poster));
        return new KillReport(_killed, messages, platforms, stub.Lost, stub.TooMany, stub.BadGateways, stub.Looks, TimeProvider.System.GetElapsedTime(started));
    }

    // One life of the process: until it is killed, or until nothing waits any more. True where it was killed.
    private async Task<bool> RunOnceAsync(PlatformStub stub, IOutbox outbox)
    {
        using var host = new HostProcess(store, stub);
        Arm();
        var atRandom = _killed < kills && _random.Next(5) == 0 ? Task.Delay(_random.Next(200, 3_000)) : null;
        stub.KillAt = (_, _) => KillNow();
        stub.Kill = host.Kill;
        for (var waited = TimeProvider.System.GetTimestamp(); ;)
        {
            await Task.Delay(50);
            if (atRandom is { IsCompleted: true })
            {
                atRandom = null;
                _killed++;
                host.Kill();
            }
            if (host.HasExited)
            {
                await host.EndAsync(Patience);
                return host.WasKilled ? true : throw new InvalidOperationException($"The service ended by itself: {host.LastError}");
            }
            var counts = await outbox.CountAsync(null, default);
            if (counts.Queued == 0)
                return false;
            if (TimeProvider.System.GetElapsedTime(waited) > Patience)
                throw new TimeoutException($"{counts.Queued} messages still wait: {host.LastError}");
        }
    }

    private void Arm()
    {
        lock (_lock)
            _untilKill = _killed < kills ? _random.Next(1, Math.Max(2, 3 * messages / (2 * kills))) : int.MaxValue;
    }

    private KillPoint? KillNow()
    {
        lock (_lock)
        {
            if (--_untilKill != 0)
                return null;
            _killed++;
            return (KillPoint)_random.Next(3);
        }
    }

    /// <summary>The service's own parts over the same store, to fill the outbox and to look into it.</summary>
    public static ServiceProvider Services(string store, PlatformStub stub)
    {
        var configuration = BriefingConfiguration.Read(HostProcess.Settings(store, stub));
        var services = new ServiceCollection().AddLogging().AddBriefingBot(configuration, TimeProvider.System);
        services.AddDiscord(configuration.Discord, RandomNumberGenerator.GetInt32(int.MaxValue));
        services.AddTelegram(configuration.Telegram);
        return services.BuildServiceProvider();
    }

    private async Task FillAsync(ServiceProvider services)
    {
        var posters = services.GetServices<IChannelPoster>().ToList();
        for (var digest = 0; digest * PartsOfDigest < messages; digest++)
        {
            var poster = posters[digest % posters.Count];
            var parts = new List<OutboxPart>();
            for (var i = 0; i < PartsOfDigest && (digest * PartsOfDigest) + i < messages; i++)
            {
                parts.AddRange((await poster.FreezeAsync(new Reply(ReplyStatus.Answered, "Brief") { Summary = Marker(digest, i) }, default)).Select(p => new OutboxPart(p)));
            }
            await services.GetRequiredService<IOutbox>().AddAsync(new QueuedDelivery($"campaign/{digest}", DeliveryKind.Digest, null, Channel(poster.Platform, digest), "Brief", parts), TimeProvider.System.GetUtcNow(), default);
        }
    }

    private async Task<PlatformTally> TallyAsync(PlatformStub stub, IOutbox outbox, IReadOnlyList<string> platforms, IChannelPoster poster)
    {
        var platform = poster.Platform;
        var visible = stub.Visible();
        var tally = new PlatformTally(poster.MostAtOnce, 0, 0, 0, 0, 0, 0);
        for (var digest = 0; digest * PartsOfDigest < messages; digest++)
        {
            if (platforms[digest % platforms.Count] != platform)
                continue;
            var open = (await outbox.OpenAsync(Channel(platform, digest), PartsOfDigest, default)).Select(p => p.Number).ToHashSet();
            for (var i = 0; i < PartsOfDigest && (digest * PartsOfDigest) + i < messages; i++)
                tally = tally.And(visible.GetValueOrDefault((platform, Marker(digest, i))), open.Contains(i + 1));
        }
        return tally;
    }

    private static ChannelAddress Channel(string platform, int digest) => new(platform, FormattableString.Invariant($"{900_000 + digest}"));

    private static string Marker(int digest, int part) => FormattableString.Invariant($"message {(digest * PartsOfDigest) + part:00000} of digest {digest}");
}
