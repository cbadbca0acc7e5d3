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

    /// <summary>The last thing that an analyst decided about it in the window.</summary>
    public ChangeKind? Decision { get; private init; }

    /// <summary>True where nobody needs to hear of it: it came and was rejected within the window.</summary>
    public bool IsVoid => IsNew && Attack.Review == ClaimStatus.Rejected;

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
        var isNew = touched.Changes.Any(c => c.Kind == ChangeKind.NewAttack && c.AttackId == attack.Id);
        return Of(
            touched,
            window,
            isNew,
            [.. attack.Toll.Where(o => isNew || touched.Changes.Any(c => c.Kind is ChangeKind.NewFigure or ChangeKind.Correction && IsOf(c, o.Id, o.Citation) || CameWith(c, attack, o.Citation)))],
            [.. attack.Attributions.Where(a => isNew || touched.Changes.Any(c => c.Kind == ChangeKind.NewAttribution && IsOf(c, a.Id, a.Citation) || CameWith(c, attack, a.Citation)))],
            touched.Changes.Any(c => c.Kind == ChangeKind.Confirmed),
            touched.Changes.Any(c => c.Kind == ChangeKind.MoreExactDate)) with
        {
            Decision = touched.Changes.LastOrDefault(c => c.Kind is ChangeKind.Merged or ChangeKind.Split or ChangeKind.Rejected or ChangeKind.Undone)?.Kind,
        };
    }

    private static bool IsOf(Change change, string factId, Citation citation) => change.FactId is { } fact ? fact == factId : change.DocumentId == citation.Document;

    // What opened another attack that went into this one.
    private static bool CameWith(Change change, Attack attack, Citation citation) =>
        change.Kind == ChangeKind.NewAttack && change.AttackId != attack.Id && change.DocumentId == citation.Document;

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
