using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>
/// Decides which known attack a reported incident is, if any. Contradictions exclude (another day, another city, foiled against
/// accomplished); agreements add up. Nothing excludes by the toll: figures of one attack differ.
/// </summary>
public static class AttackMatcher
{
    /// <summary>From here on an incident is taken for a known attack. Wrong joins are worse than doubles: a double is seen and merged.</summary>
    private const double MatchAt = 3;

    /// <summary>What is recalled with its date is in the ledger as a rule, and told in few words.</summary>
    private const double RecalledMatchAt = 2;

    private const double SameTownKilometres = 40;
    private const double SameRegionKilometres = 250;

    /// <summary>Reports place a night or a time zone on either side of midnight.</summary>
    private const int DayTolerance = 1;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "of", "in", "on", "at", "a", "an", "and", "attack", "attacks", "bombing", "bombings", "s", "people", "group", "crowded", "outside", "near", "killed",
    };

    public static AttackCandidate? Match(ReportedIncident incident, IEnumerable<AttackCandidate> candidates) =>
        candidates.Select(c => (Candidate: c, Score: Score(incident, c)))
            .Where(c => c.Score >= (incident.IsNews || incident.Date is null ? MatchAt : RecalledMatchAt))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Candidate.Attack.Id, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();

    /// <summary>The weight of the agreement; negative infinity where the two contradict each other.</summary>
    internal static double Score(ReportedIncident incident, AttackCandidate candidate)
    {
        var attack = candidate.Attack;
        if ((incident.Status == AttackStatus.Foiled) != (attack.Status == AttackStatus.Foiled))
            return double.NegativeInfinity;
        if ((incident.ActorKind == ActorKind.State) != (attack.ActorKind == ActorKind.State))
            return double.NegativeInfinity;
        var sum = Dates(incident, attack) + Places(incident, attack) + Types(incident, attack);
        sum += incident.StoryId is { } story && candidate.StoryIds.Contains(story, StringComparer.Ordinal) ? 1 : 0;
        sum += incident.Attributions.Any(a => a.GroupId is not null && attack.Attributions.Any(b => b.GroupId == a.GroupId)) ? 1 : 0;
        sum += Math.Min(2, SharedWords(incident, attack) * 0.75);
        sum += incident.Toll.Any(o => attack.Toll.Any(p => p.Measure == o.Measure && p.Low == o.Low)) ? 1 : 0;
        return sum;
    }

    private static double Dates(ReportedIncident incident, Attack attack)
    {
        if (incident.Date is not { } date || attack.Date is not { } known)
            return WithoutDate(incident, attack);
        if (date.CanMeanTheSameAs(known))
            return date.Precision == DatePrecision.Day && known.Precision == DatePrecision.Day ? 2 : 1;
        var near = date.Earliest is { } a && date.Latest is { } b && known.Earliest is { } c && known.Latest is { } d
            && a.DayNumber - d.DayNumber <= DayTolerance && c.DayNumber - b.DayNumber <= DayTolerance;
        return near ? 0 : double.NegativeInfinity;
    }

    // An undated report is about what is new on the day that it appears, or it recalls: then only its other facts can tell.
    private static double WithoutDate(ReportedIncident incident, Attack attack)
    {
        if (!incident.IsNews || incident.Published is not { } published || attack.Date?.Latest is not { } latest)
            return 0;
        return published.Day.DayNumber - latest.DayNumber is >= 0 and <= 14 ? 1 : -1;
    }

    private static double Places(ReportedIncident incident, Attack attack)
    {
        if (attack.Place is not { } known || incident.Places.Count == 0)
            return -0.5;
        return incident.Places.Take(3).Select((place, i) => Place(place, known) - (i * 0.5)).Max();
    }

    private static double Place(Place place, Place known)
    {
        if (place.Country is { } country && known.Country is { } other && country != other)
            return double.NegativeInfinity;
        if (string.Equals(place.Name, known.Name, StringComparison.OrdinalIgnoreCase))
            return place.Precision == PlacePrecision.Country ? 1 : 2;
        if (place.Precision == PlacePrecision.Country || known.Precision == PlacePrecision.Country)
            return 0;
        return GreatCircle.Kilometres(place, known) switch
        {
            <= SameTownKilometres => 1.5,
            <= SameRegionKilometres when place.Precision == PlacePrecision.Region || known.Precision == PlacePrecision.Region => 0,
            null => 0,
            _ => double.NegativeInfinity,
        };
    }

    private static double Types(ReportedIncident incident, Attack attack)
    {
        if (incident.Suicide is { } suicide && attack.Suicide is { } known && suicide != known)
            return -2;
        if (incident.Type == attack.Type && incident.Type != AttackType.Unknown)
            return 1;
        return incident.Type == AttackType.Unknown || attack.Type == AttackType.Unknown ? 0 : -1;
    }

    private static int SharedWords(ReportedIncident incident, Attack attack)
    {
        var place = Words([attack.Place?.Name ?? ""]);
        var known = Words([attack.Title, .. attack.Names, .. attack.Targets]);
        return Words(incident.Targets).Count(w => known.Contains(w) && !place.Contains(w));
    }

    private static HashSet<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => FoldedName.Words(t)).Where(w => !Empty.Contains(w))];
}
