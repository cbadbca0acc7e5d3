using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Subscriptions;

namespace BriefingBot.Tests.Subscriptions;

/// <summary>A year of 200 subscriptions in 12 zones, a service that is down now and then, people who pause and change what they set up.</summary>
public class YearOfDigestsTests
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Sao_Paulo", "Africa/Cairo", "Asia/Kabul", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "America/St_Johns",
    ];

    [Fact]
    public void Every_change_is_covered_once_without_gap_overlap_or_double()
    {
        var random = new Random(20240331);
        var now = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = now.AddYears(1);
        var all = Enumerable.Range(1, 200).Select(i => new Simulated(Start(i, random, now))).ToList();
        long newest = 0;
        for (var upAgain = now; now < end; now = now.AddMinutes(10))
        {
            newest += random.Next(3);
            if (now < upAgain)
                continue;
            // Down for minutes, hours, or days, about once in three days.
            if (random.Next(450) == 0)
                upAgain = now.AddMinutes(Math.Pow(random.NextDouble(), 4) * 5 * 24 * 60);
            foreach (var one in all)
            {
                if (random.Next(20_000) == 0)
                    one.Disturb(random, now);
                one.Run(new ChangeMark(newest, now), now);
            }
        }
        foreach (var one in all)
            one.ShouldBeSound(newest, end);
        all.Sum(s => s.Made.Count).ShouldBeGreaterThan(20_000);
        all.SelectMany(s => s.Made).Count(d => d.Window.Delay is not null).ShouldBeGreaterThan(100);
    }

    private static Subscription Start(int number, Random random, DateTimeOffset now) => new(
        number, SubscriptionKind.Digest, new ChannelAddress("discord", $"{number}"), "owner", BriefScope.Everything, new ChangeMark(0, now))
    {
        Schedule = new DigestSchedule(new TimeOnly(random.Next(24), random.Next(12) * 5), (Weekdays)random.Next(1, 128), Zones[number % Zones.Length]),
        Settled = now,
    };

    private sealed class Simulated(Subscription subscription)
    {
        private Subscription _now = subscription;
        private DateTimeOffset? _next = subscription.NextDue;

        public List<DigestWindow> Made { get; } = [];

        public void Disturb(Random random, DateTimeOffset now)
        {
            _now = random.Next(3) switch
            {
                0 when _now.PausedAt is null => _now with { PausedAt = now },
                0 or 1 when _now.PausedAt is not null => _now with { PausedAt = null, Settled = now },
                1 => _now with { Schedule = _now.Schedule! with { At = new TimeOnly(random.Next(24), 30) }, Settled = now },
                _ => _now with { AskedAt = now },
            };
            _next = _now.NextDue;
        }

        public void Run(ChangeMark newest, DateTimeOffset now)
        {
            // As the store does: the planner is asked where the time has come.
            if ((_next is null || _next > now) && _now.AskedAt is null)
                return;
            // A scheduler that fires twice, or a restart between two looks, comes here twice.
            for (var i = 0; i < 2 && DigestWindow.Of(_now, newest, now) is { } due; i++)
            {
                Made.Add(due);
                _now = _now with { Cut = due.Cut, Settled = due.Settled, AskedAt = null };
                _next = _now.NextDue;
            }
        }

        public void ShouldBeSound(long newest, DateTimeOffset end)
        {
            Made.Select(d => d.Key).ShouldBeUnique();
            long covered = 0;
            var last = DateTimeOffset.MinValue;
            foreach (var digest in Made)
            {
                digest.Window.After.ShouldBe(covered);
                digest.Window.Through.ShouldBeGreaterThanOrEqualTo(covered);
                digest.Window.From.ShouldBeGreaterThanOrEqualTo(last);
                digest.Window.To.ShouldBeGreaterThan(digest.Window.From);
                (covered, last) = (digest.Window.Through, digest.Window.From);
            }
            var due = DigestWindow.Of(_now with { PausedAt = null, AskedAt = end }, new ChangeMark(newest, end), end)!;
            due.Window.After.ShouldBe(covered);
            due.Window.Through.ShouldBe(newest);
        }
    }
}
