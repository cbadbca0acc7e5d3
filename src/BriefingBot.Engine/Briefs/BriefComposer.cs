using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// Composes briefs: for <c>/brief</c>, for previews and for digests alike. The reply is checked against its sources and can be sent as it is.
/// What was read for a window serves every scope of it.
/// </summary>
public sealed class BriefComposer(IBriefStore store, GroupCatalogue groups, ReplyCheck check, IStatusStore status, MapOutlines outlines, TimeProvider clock)
{
    // A run asks for few windows and, where channels follow the same topics, for the same briefs again.
    private readonly BriefCache<BriefWindow, WindowNews> _windows = new(clock, 64);
    private readonly BriefCache<(BriefWindow, string, string), Brief> _briefs = new(clock, 256);
    private readonly BriefWriter _writer = new(new BriefPictures(outlines), check);

    public Task<Brief> ComposeAsync(BriefScope scope, BriefWindow window, TimeZoneInfo zone, CancellationToken cancellation) =>
        ComposeAsync(scope, [], window, zone, cancellation);

    /// <param name="watches">The channel's own watches, whose hits are listed.</param>
    public Task<Brief> ComposeAsync(BriefScope scope, IReadOnlyList<BriefWatch> watches, BriefWindow window, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var key = (window, zone.Id, string.Join('\n', watches.Select(w => $"{Uri.EscapeDataString(w.Name)} {w.Scope.Key}").Prepend(scope.Key)));
        // What was published in a stretch of time grows with every document that comes in; what was recorded is closed.
        return window is BriefWindow.Recorded
            ? _briefs.GetAsync(key, () => WriteAsync(scope, watches, window, zone, cancellation))
            : WriteAsync(scope, watches, window, zone, cancellation);
    }

    private async Task<Brief> WriteAsync(BriefScope scope, IReadOnlyList<BriefWatch> watches, BriefWindow window, TimeZoneInfo zone, CancellationToken cancellation)
    {
        await groups.PrepareAsync(cancellation);
        var news = window is BriefWindow.Recorded recorded
            ? await _windows.GetAsync(recorded with { Delay = null }, () => ReadAsync(window, cancellation))
            : await ReadAsync(window, cancellation);
        var content = BriefContent.Of(news, scope, watches);
        var title = await ScopeWords.OfAsync(scope, groups, cancellation);
        var reply = _writer.Write(content, new BriefFrame(title, scope, window, zone));
        return new Brief(await FinishAsync(reply, cancellation), content.Counts, content.HasNews, [.. Mentions(content, BriefBounds.Of(scope.Length))]);
    }

    private static IEnumerable<BriefMention> Mentions(BriefContent content, BriefBounds most) =>
        from listed in content.Changed.Take(most.Changed).Concat(content.New.Take(most.New))
        from attack in listed.Doubles.Select(d => d.Attack).Prepend(listed.Main.Attack)
        select new BriefMention(attack.Id, listed.Main.Attack.Title);

    private async Task<WindowNews> ReadAsync(BriefWindow window, CancellationToken cancellation) =>
        WindowNews.Of(await store.ReadAsync(window, cancellation), window, check);

    // The lines were held against their sources when they were written, once for all briefs that list them; the bottom line is this brief's own.
    private async Task<Reply> FinishAsync(Reply reply, CancellationToken cancellation)
    {
        var bottomLine = await check.KeepAsync(reply with { Blocks = [] }, cancellation);
        return reply with { Summary = bottomLine.Summary, AsOf = await status.AsOfAsync(cancellation) };
    }
}
