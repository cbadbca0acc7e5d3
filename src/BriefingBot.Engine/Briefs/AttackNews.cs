using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Briefs;

/// <summary>What a window brought of one attack.</summary>
/// <param name="IsNew">Reported for the first time, and not of long ago.</param>
/// <param name="Toll">Figures that came.</param>
/// <param name="Attributions">Attributions that came.</param>
/// <param name="IsConfirmed">A second independent source came.</param>
/// <param name="DateIsFiner">A more exact date came.</param>
internal sealed record AttackNews(
    Attack Attack,
    AttackTraits Traits,
    IReadOnlyList<string> StoryIds,
    bool IsNew,
    IReadOnlyList<TollObservation> Toll,
    IReadOnlyList<Attribution> Attributions,
    bool IsConfirmed,
    bool DateIsFiner)
{
    /// <summary>What was known of the toll before.</summary>
    public IReadOnlyList<TollObservation> TollBefore { get; } = [.. Attack.Toll.Except(Toll)];

    public IReadOnlyList<Attribution> AttributionsBefore { get; } = [.. Attack.Attributions.Except(Attributions)];

    /// <summary>False where a known attack was only told again.</summary>
    public bool HasChange => BriefChanges.Of(this).Any();

    /// <summary>True for an attack of long ago that was only recalled: told again without a correction or a denial.</summary>
    public bool IsRecalled { get; private init; }

    public static AttackNews Of(BriefAttack touched, BriefWindow window) => window switch
    {
        BriefWindow.Published published => OfPublication(touched, published),
        _ => OfChanges(touched, window),
    };

    private static AttackNews OfChanges(BriefAttack touched, BriefWindow window)
    {
        var attack = touched.Attack;
        var isNew = touched.Changes.Any(c => c.Kind == ChangeKind.NewAttack);
        bool Came(string id, Citation citation, ChangeKind kind) =>
            isNew || touched.Changes.Any(c => c.Kind == kind && (c.FactId is { } fact ? fact == id : c.DocumentId == citation.Document));
        return Of(
            touched,
            window,
            isNew,
            [.. attack.Toll.Where(o => Came(o.Id, o.Citation, o.Corrects is null ? ChangeKind.NewFigure : ChangeKind.Correction))],
            [.. attack.Attributions.Where(a => Came(a.Id, a.Citation, ChangeKind.NewAttribution))],
            touched.Changes.Any(c => c.Kind == ChangeKind.Confirmed),
            touched.Changes.Any(c => c.Kind == ChangeKind.MoreExactDate));
    }

    private static AttackNews OfPublication(BriefAttack touched, BriefWindow.Published window)
    {
        var attack = touched.Attack;
        var isNew = !Attacks.AttackBriefing.AllCitations(attack).Any(c => c.Published is { } published && published.Instant < window.From && !Covers(window, published));
        return Of(
            touched,
            window,
            isNew,
            [.. attack.Toll.Where(o => Covers(window, o.Citation.Published))],
            [.. attack.Attributions.Where(a => Covers(window, a.Citation.Published))],
            false,
            false);
    }

    private static bool Covers(BriefWindow.Published window, PublicationTime? published) =>
        published is { } at && (at.DayOnly ? at.Day >= window.FirstDay && at.Day <= window.LastDay : at.Instant >= window.From && at.Instant < window.To);

    private static AttackNews Of(BriefAttack touched, BriefWindow window, bool isNew, IReadOnlyList<TollObservation> toll, IReadOnlyList<Attribution> attributions, bool isConfirmed, bool dateIsFiner)
    {
        var attack = touched.Attack;
        var isOld = attack.Date is { Latest: { } latest } && latest < DateOnly.FromDateTime(window.From.DateTime).AddDays(-Trend.RecallDays);
        var isAnswered = !isNew && (toll.Any(o => o.Corrects is not null) || attributions.Any(a => a.Stance is AttributionStance.Denied or AttributionStance.Disputed));
        return new AttackNews(attack, AttackTraits.Of(attack), touched.StoryIds, isNew, toll, attributions, isConfirmed, dateIsFiner) { IsRecalled = isOld && !isAnswered };
    }
}
