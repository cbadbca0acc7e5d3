using System.Collections.Concurrent;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Delivery;

/// <summary>A platform that answers as the test says, and keeps what it was shown.</summary>
internal sealed class ScriptedPoster(string platform, bool clearsDoubt) : IChannelPoster
{
    private readonly ConcurrentQueue<PostedMessage> _posted = new();
    private int _next;

    public string Platform => platform;

    public bool ClearsDoubt => clearsDoubt;

    public int MostAtOnce { get; init; } = 8;

    /// <summary>An answer of its own to an attempt; null for the usual one.</summary>
    public Func<ChannelAddress, string, PostOutcome?> Script { get; set; } = (_, _) => null;

    /// <summary>How long a channel's turn is away; null for none.</summary>
    public Func<ChannelAddress, TimeSpan?> Turn { get; set; } = _ => null;

    /// <summary>What a look into the past says; null for what stands there by nonce.</summary>
    public PastPost? Past { get; set; }

    /// <summary>How many messages a reply takes.</summary>
    public int PartsEach { get; set; } = 1;

    /// <summary>What was asked to be rendered, in order.</summary>
    public ConcurrentQueue<Reply> Frozen { get; } = new();

    public IReadOnlyList<PostedMessage> Posted => [.. _posted];

    public IReadOnlyList<string> In(string channel) => [.. _posted.Where(p => p.Channel.ChannelId == channel && p.Edited is null).Select(p => p.Text)];

    public Task<IReadOnlyList<FrozenPart>> FreezeAsync(Reply reply, CancellationToken cancellation)
    {
        Frozen.Enqueue(reply);
        return Task.FromResult<IReadOnlyList<FrozenPart>>([.. Enumerable.Range(1, PartsEach).Select(i => new FrozenPart(PartsEach == 1 ? Text(reply) : $"{Text(reply)} ({i})", []))]);
    }

    public FrozenPart? Amend(FrozenPart part, Amendment amendment) =>
        amendment.Insert(part.Payload, line => line, $"{amendment.Mark}: {amendment.Text}") is { } amended ? part with { Payload = amended } : null;

    public Task<TimeSpan?> TurnAsync(ChannelAddress channel, CancellationToken cancellation) => Task.FromResult(Turn(channel));

    public Task<PastPost> LookBackAsync(ChannelAddress channel, FrozenPart part, string nonce, DateTimeOffset since, CancellationToken cancellation) =>
        Task.FromResult(Past ?? (_posted.Any(p => p.Nonce == nonce) ? new PastPost.Stands([$"found-{nonce}"]) : new PastPost.Absent()));

    public Task<PostOutcome> PostAsync(ChannelAddress channel, FrozenPart part, string nonce, CancellationToken cancellation) => AttemptAsync(channel, part, nonce, null);

    public Task<PostOutcome> EditAsync(ChannelAddress channel, string messageId, FrozenPart part, CancellationToken cancellation) => AttemptAsync(channel, part, "", messageId);

    public Task<ChannelAddress?> PrivateChannelAsync(string userId, CancellationToken cancellation) => Task.FromResult<ChannelAddress?>(new ChannelAddress(platform, "private-" + userId));

    private Task<PostOutcome> AttemptAsync(ChannelAddress channel, FrozenPart part, string nonce, string? edited)
    {
        var outcome = Script(channel, part.Payload);
        // A lost answer: the platform has it all the same.
        if (outcome is null or PostOutcome.Uncertain && !(clearsDoubt && _posted.Any(p => p.Nonce == nonce && edited is null)))
            _posted.Enqueue(new PostedMessage(channel, part.Payload, nonce, edited));
        return Task.FromResult(outcome ?? new PostOutcome.Posted($"m{Interlocked.Increment(ref _next)}"));
    }

    private static string Text(Reply reply) => reply.Summary is { } summary ? $"{reply.Title}: {summary.Text}" : reply.Title;
}

internal sealed record PostedMessage(ChannelAddress Channel, string Text, string Nonce, string? Edited);
