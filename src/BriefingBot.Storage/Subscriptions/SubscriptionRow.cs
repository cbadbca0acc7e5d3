using System.Text.Json;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;

namespace BriefingBot.Storage.Subscriptions;

internal sealed class SubscriptionRow
{
    public const string Select =
        """
        SELECT number AS Number, kind AS Kind, platform AS Platform, channel_id AS ChannelId, thread_id AS ThreadId, owner_id AS OwnerId, scope AS Scope, cut AS Cut, cut_at AS CutAt,
            time AS Time, days AS Days, zone AS Zone, settled_at AS SettledAt, next_due AS NextDue, asked_at AS AskedAt, says_nothing AS SaysNothing, quiet_from AS QuietFrom,
            quiet_to AS QuietTo, hourly_cap AS HourlyCap, paused_at AS PausedAt, pause_reason AS PauseReason, revision AS Revision
        FROM subscription
        """;

    private static readonly JsonSerializerOptions ScopeJson = new() { IgnoreReadOnlyProperties = true };

    public long Number { get; init; }

    public string Kind { get; init; } = "";

    public string Platform { get; init; } = "";

    public string ChannelId { get; init; } = "";

    public string ThreadId { get; init; } = "";

    public string OwnerId { get; init; } = "";

    public string Scope { get; init; } = "";

    public long Cut { get; init; }

    public long CutAt { get; init; }

    public long? Time { get; init; }

    public long? Days { get; init; }

    public string? Zone { get; init; }

    public long SettledAt { get; init; }

    public long? NextDue { get; init; }

    public long? AskedAt { get; init; }

    public long SaysNothing { get; init; }

    public long? QuietFrom { get; init; }

    public long? QuietTo { get; init; }

    public long HourlyCap { get; init; }

    public long? PausedAt { get; init; }

    public string? PauseReason { get; init; }

    public long Revision { get; init; }

    public static SubscriptionRow Of(Subscription subscription) => new()
    {
        Number = subscription.Number,
        Kind = subscription.Kind.ToString(),
        Platform = subscription.Channel.Platform,
        ChannelId = subscription.Channel.ChannelId,
        ThreadId = subscription.Channel.ThreadId ?? "",
        OwnerId = subscription.OwnerId,
        Scope = JsonSerializer.Serialize(subscription.Scope, ScopeJson),
        Cut = subscription.Cut.Number,
        CutAt = subscription.Cut.At.ToUnixTimeMilliseconds(),
        Time = Minutes(subscription.Schedule?.At),
        Days = (long?)subscription.Schedule?.Days,
        Zone = subscription.Schedule?.Zone,
        SettledAt = subscription.Settled.ToUnixTimeMilliseconds(),
        NextDue = subscription.NextDue?.ToUnixTimeMilliseconds(),
        AskedAt = subscription.AskedAt?.ToUnixTimeMilliseconds(),
        SaysNothing = subscription.SaysNothing ? 1 : 0,
        QuietFrom = Minutes(subscription.Quiet?.From),
        QuietTo = Minutes(subscription.Quiet?.To),
        HourlyCap = subscription.HourlyCap,
        PausedAt = subscription.PausedAt?.ToUnixTimeMilliseconds(),
        PauseReason = subscription.PauseReason,
        Revision = subscription.Revision,
    };

    public Subscription ToSubscription() => new(
        Number,
        Enum.Parse<SubscriptionKind>(Kind),
        new ChannelAddress(Platform, ChannelId, ThreadId.Length == 0 ? null : ThreadId),
        OwnerId,
        JsonSerializer.Deserialize<BriefScope>(Scope, ScopeJson)!,
        new ChangeMark(Cut, At(CutAt)))
    {
        Schedule = Time is { } time ? new DigestSchedule(OfMinutes(time), (Weekdays)Days!.Value, Zone!) : null,
        Settled = At(SettledAt),
        AskedAt = AskedAt is { } asked ? At(asked) : null,
        SaysNothing = SaysNothing != 0,
        Quiet = QuietFrom is { } from ? new QuietHours(OfMinutes(from), OfMinutes(QuietTo!.Value)) : null,
        HourlyCap = (int)HourlyCap,
        PausedAt = PausedAt is { } paused ? At(paused) : null,
        PauseReason = PauseReason,
        Revision = Revision,
    };

    private static long? Minutes(TimeOnly? time) => time is { } at ? (at.Hour * 60) + at.Minute : null;

    private static TimeOnly OfMinutes(long minutes) => new((int)minutes / 60, (int)minutes % 60);

    private static DateTimeOffset At(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
