using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>
/// One event of a window: an attack, and what the ledger holds as further attacks though the same story tells it of the same day and place.
/// It fills one line wherever it is listed.
/// </summary>
internal sealed class NewsEvent
{
    private const double SamePlaceKilometres = 40;

    private readonly Lazy<Cited?> _newLine;
    private readonly Lazy<Cited?> _changeLine;
    private readonly Lazy<Cited?> _disputeLine;
    private readonly Lazy<object> _record;

    private NewsEvent(AttackNews main, IReadOnlyList<AttackNews> doubles, ReplyCheck check)
    {
        Main = main;
        Doubles = doubles;
        _newLine = new(() => Sound(check, BriefLines.New(this)));
        _changeLine = new(() => BriefLines.Change(this) is { } line ? Sound(check, line) : null);
        _disputeLine = new(() => new BriefDispute(check).Of(main.Attack));
        _record = new(() => AttackRecord.Of(main.Attack));
        Gravity = BriefGravity.Of(main.Attack);
    }

    public AttackNews Main { get; }

    public IReadOnlyList<AttackNews> Doubles { get; }

    public BriefGravity Gravity { get; }

    /// <summary>The event as a new attack; null where the check does not bear the line out.</summary>
    public Cited? NewLine => _newLine.Value;

    /// <summary>What changed of it; null where nothing did.</summary>
    public Cited? ChangeLine => _changeLine.Value;

    /// <summary>Where its sources differ; null where they do not.</summary>
    public Cited? DisputeLine => _disputeLine.Value;

    /// <summary>The attack as the JSON contract gives it.</summary>
    public object Record => _record.Value;

    public bool Fits(ScopeFilter filter) => filter.Fits(Main.Traits) || Doubles.Any(d => filter.Fits(d.Traits));

    public bool FitsWhoever(ScopeFilter filter) => filter.FitsWhoever(Main.Traits) || Doubles.Any(d => filter.FitsWhoever(d.Traits));

    /// <summary>Joins what is one event; the attack with the most sources speaks for it.</summary>
    public static IReadOnlyList<NewsEvent> Join(IEnumerable<AttackNews> news, ReplyCheck check)
    {
        var events = new List<List<AttackNews>>();
        var byStory = new Dictionary<string, List<List<AttackNews>>>(StringComparer.Ordinal);
        foreach (var one in news.OrderByDescending(n => n.Attack.Citations.Count).ThenBy(n => n.Attack.Id, StringComparer.Ordinal))
        {
            var same = one.StoryIds.SelectMany(s => byStory.GetValueOrDefault(s, [])).FirstOrDefault(e => IsSame(e[0], one));
            if (same is null)
                events.Add(same = []);
            same.Add(one);
            foreach (var story in one.StoryIds)
                (byStory.TryGetValue(story, out var list) ? list : byStory[story] = []).Add(same);
        }
        return [.. events.Select(e => new NewsEvent(e[0], e[1..], check))];
    }

    private static bool IsSame(AttackNews one, AttackNews other) =>
        one.IsNew == other.IsNew && one.IsRecalled == other.IsRecalled && one.Traits.IsListed == other.Traits.IsListed
        && (one.Attack.Status == AttackStatus.Foiled) == (other.Attack.Status == AttackStatus.Foiled)
        && (one.Attack.Type == other.Attack.Type || one.Attack.Type == AttackType.Unknown || other.Attack.Type == AttackType.Unknown)
        && (one.Attack.Date is not { } a || other.Attack.Date is not { } b || a.CanMeanTheSameAs(b))
        && IsSamePlace(one.Attack.Place, other.Attack.Place);

    private static bool IsSamePlace(Place? one, Place? other)
    {
        if (one is null || other is null)
            return true;
        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
            return false;
        return string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
            || one.Precision == PlacePrecision.Country || other.Precision == PlacePrecision.Country
            || GreatCircle.Kilometres(one, other) <= SamePlaceKilometres;
    }

    private static Cited? Sound(ReplyCheck check, Cited line) => check.Missing(line).Count == 0 ? line : null;
}
