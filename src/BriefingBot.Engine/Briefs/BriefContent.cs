namespace BriefingBot.Engine.Briefs;

/// <summary>What a window holds for one scope, the gravest first.</summary>
/// <param name="Unlisted">Attacks of states and criminals, left out unasked.</param>
/// <param name="Recalled">Attacks of long ago that were only told again.</param>
/// <param name="Repeated">Attacks known before that were reported again with nothing new.</param>
/// <param name="Withheld">Events whose line is not borne out by what it cites.</param>
/// <param name="Backfilled">Attacks of which only old documents spoke.</param>
internal sealed record BriefContent(
    IReadOnlyList<NewsEvent> New,
    IReadOnlyList<NewsEvent> Changed,
    IReadOnlyList<NewsEvent> Disputed,
    IReadOnlyList<(BriefWatch Watch, IReadOnlyList<NewsEvent> Hits)> Watches,
    IReadOnlyList<OutlookLine> Outlook,
    IReadOnlyList<GroupLine> Groups,
    Trend Trend,
    BriefReading Reading,
    int Unlisted,
    int Recalled,
    int Repeated,
    int Withheld,
    int Backfilled)
{
    public bool HasNews => New.Count + Changed.Count + Watches.Count + Outlook.Count + Groups.Count > 0;

    public BriefCounts Counts => new(New.Count, Changed.Count, Disputed.Count, Reading.Documents, Reading.Backfill);

    public static BriefContent Of(WindowNews news, BriefScope scope, IReadOnlyList<BriefWatch> watches)
    {
        var filter = new ScopeFilter(scope);
        var current = news.Events.Where(e => !e.Main.IsRecalled).ToList();
        var inScope = current.Where(e => e.Fits(filter)).ToList();
        var opened = inScope.Where(e => e.Main.IsNew && e.NewLine is not null).ToList();
        var changed = inScope.Where(e => !e.Main.IsNew && e.ChangeLine is not null).ToList();
        var earlier = news.Earlier.Where(e => filter.Fits(e.Traits));
        return new BriefContent(
            opened,
            changed,
            [.. opened.Concat(changed).Where(e => e.DisputeLine is not null)],
            [.. watches.Select(w => (w, Hits(current, w.Scope))).Where(w => w.Item2.Count > 0)],
            BriefOutlook.Of(news.Outlook, filter, scope, opened.Concat(changed)),
            BriefGroups.Of(news.Groups, filter, scope),
            Trend.Of(news.Window, opened.Count, earlier),
            news.Reading,
            scope.Everyone ? 0 : current.Count(e => !e.Main.Traits.IsListed && e.FitsWhoever(filter)),
            news.Events.Count(e => e.Main.IsRecalled && e.Fits(filter)),
            inScope.Count(e => e.Main is { IsNew: false, HasChange: false }),
            inScope.Count(e => e.Main.IsNew ? e.NewLine is null : e.Main.HasChange && e.ChangeLine is null),
            news.Backfilled.Count(filter.Fits));
    }

    private static IReadOnlyList<NewsEvent> Hits(IEnumerable<NewsEvent> current, BriefScope scope)
    {
        var filter = new ScopeFilter(scope);
        return [.. current.Where(e => (e.Main.IsNew ? e.NewLine : e.ChangeLine) is not null && e.Fits(filter))];
    }
}
