using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary>Holds what was recorded since against the watches, and puts what they have to say into the outbox. It may be called as often as one likes.</summary>
public sealed class WatchRunner(
    ISubscriptionStore subscriptions, IWatchStore store, IBriefStore changes, IAttackStore attacks, GroupCatalogue groups, ReplyCheck check, IStatusStore status, IChannelZones zones,
    IEnumerable<IChannelPoster> posters, DeliverySignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var newest = await changes.NewestChangeAsync(cancellation);
        var held = await store.HeldAsync(cancellation);
        var platforms = posters.ToDictionary(p => p.Platform, StringComparer.Ordinal);
        var open = (await subscriptions.WatchesAsync(cancellation))
            .Where(w => platforms.ContainsKey(w.Channel.Platform) && (w.Cut.Number < newest.Number || held.Contains(w.Number)));
        // Watches that have looked equally far, as a rule all of them, share what there is to read.
        foreach (var same in open.GroupBy(w => w.Cut).ToList())
            await LookAsync([.. same], newest, held, platforms, cancellation);
    }

    private async Task LookAsync(IReadOnlyList<Subscription> watches, ChangeMark newest, ILookup<long, string> held, Dictionary<string, IChannelPoster> platforms, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var news = await NewsAsync(watches[0].Cut, newest, now, cancellation);
        var asOf = await status.AsOfAsync(cancellation);
        var outcomes = new List<WatchOutcome>(watches.Count);
        foreach (var watch in watches)
        {
            var filter = new ScopeFilter(watch.Scope);
            var hits = news.Where(e => e.Fits(filter)).ToList();
            var look = new WatchLook(watch, platforms[watch.Channel.Platform], new ChangeMark(Math.Max(newest.Number, watch.Cut.Number), now), asOf);
            outcomes.Add(await OutcomeAsync(look, hits, [.. held[watch.Number]], now, cancellation));
        }
        var written = outcomes.Where(o => o.Cut.Number > o.Watch.Cut.Number || o.Told.Count > 0).ToList();
        if (written.Count == 0)
            return;
        await store.RecordAsync(written, now, cancellation);
        signal.Raise();
    }

    private async Task<IReadOnlyList<NewsEvent>> NewsAsync(ChangeMark cut, ChangeMark newest, DateTimeOffset now, CancellationToken cancellation)
    {
        if (newest.Number <= cut.Number)
            return [];
        await groups.PrepareAsync(cancellation);
        var window = new BriefWindow.Recorded(cut.Number, newest.Number, cut.At < now ? cut.At : now.AddMinutes(-1), now);
        var news = WindowNews.Of(await changes.ReadAsync(window, cancellation), window, check);
        return [.. news.Events.Where(e => !e.Main.IsRecalled && (e.Main.IsNew || e.ChangeLine is not null))];
    }

    private async Task<WatchOutcome> OutcomeAsync(WatchLook look, IReadOnlyList<NewsEvent> hits, IReadOnlyList<string> held, DateTimeOffset now, CancellationToken cancellation)
    {
        var watch = look.Watch;
        if (hits.Count == 0 && held.Count == 0)
            return new WatchOutcome(watch, look.Cut, [], []);
        var told = await store.ToldAsync(watch.Number, [.. hits.SelectMany(Ids)], cancellation);
        var messages = new List<ToldStories>();
        var fresh = new List<NewsEvent>();
        foreach (var hit in hits.Where(h => !Ids(h).Any(held.Contains)))
        {
            // A newer version takes the place of the message that told the story, whatever the hour: it makes no sound.
            if (Ids(hit).Select(id => told.GetValueOrDefault(id)).FirstOrDefault(part => part is not null) is { } part)
                messages.AddRange(await look.TellAsync(hit, part, cancellation));
            else
                fresh.Add(hit);
        }
        var zone = await zones.FindAsync(watch.Channel, cancellation);
        var free = watch.HourlyCap - await store.MessagesSinceAsync(watch.Number, now - Hour, cancellation);
        var plan = WatchPlan.Of(fresh.Count, held.Count, watch.Quiet?.Holds(now, zone) == true, free);
        foreach (var story in fresh.Take(plan.Alone))
            messages.AddRange(await look.TellAsync(story, null, cancellation));
        var rest = fresh.Skip(plan.Alone).Select(e => e.Main.Attack).ToList();
        if (!plan.Together)
            return new WatchOutcome(watch, look.Cut, messages, [.. rest.Select(a => a.Id)]);
        var before = new List<Attack>();
        foreach (var id in held)
        {
            if (await attacks.FindAsync(id, cancellation) is { } attack)
                before.Add(attack);
        }
        messages.Add(await look.TellTogetherAsync([.. before, .. rest], held, check, cancellation));
        return new WatchOutcome(watch, look.Cut, messages, []);
    }

    private static IEnumerable<string> Ids(NewsEvent story) => story.Doubles.Select(d => d.Attack.Id).Prepend(story.Main.Attack.Id);
}
