using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>
/// Says which observation of the ledger a newly read one corrects: the figure that the text takes back, wherever it was read; an earlier figure of
/// the same publisher where the text names none; what an edited article said before. Nothing is replaced.
/// </summary>
public static class LedgerCorrections
{
    /// <summary>True where both are the same figure of the same document.</summary>
    public static bool IsSame(TollObservation one, TollObservation other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Citation.Document == other.Citation.Document && one.Measure == other.Measure && one.Low == other.Low && one.High == other.High;
    }

    public static TollObservation WithoutUnnamed(TollObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.Corrects == TollObservation.UnnamedFigure ? observation with { Corrects = null } : observation;
    }

    /// <param name="known">The ledger before.</param>
    /// <param name="added">What the document says; a figure that it takes back stands before the one that corrects it.</param>
    /// <returns>What to enter: without figures taken back that the ledger has already, each correction with the id of what it corrects.</returns>
    public static IReadOnlyList<TollObservation> Resolve(UnreadDocument document, IReadOnlyList<TollObservation> known, IReadOnlyList<TollObservation> added)
    {
        ArgumentNullException.ThrowIfNull(document);
        var corrected = known.Select(o => o.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var takenBack = added.Where(o => added.Any(n => n.Corrects == o.Id)).ToDictionary(o => o.Id, StringComparer.Ordinal);
        var gone = document.Document.Revision > 1 ? Gone(document, known, added, corrected) : [];
        var entered = new List<TollObservation>();
        foreach (var observation in added.Where(o => !takenBack.ContainsKey(o.Id)))
        {
            if (known.FirstOrDefault(k => k.Id == observation.Id && k.Corrects is not null) is { } before)
                entered.Add(observation with { Corrects = before.Corrects });
            else if (observation.Corrects is null)
                entered.Add(Edited(document, known, gone, corrected, observation));
            else
                entered.AddRange(Named(document, known, corrected, observation, takenBack.GetValueOrDefault(observation.Corrects)));
        }
        return entered;
    }

    private static IEnumerable<TollObservation> Named(UnreadDocument document, IReadOnlyList<TollObservation> known, HashSet<string> corrected, TollObservation observation, TollObservation? wrong)
    {
        var family = document.Citation.Family;
        var near = known.Where(k => k.Measure == observation.Measure && k.Id != observation.Id && !IsSame(k, observation))
            .OrderByDescending(k => k.Citation.Document == document.Document.Id)
            .ThenByDescending(k => family is not null && k.Citation.Family == family)
            .ThenByDescending(k => k.Citation.Published ?? default)
            .ThenBy(k => k.Id, StringComparer.Ordinal)
            .ToList();
        if (wrong is not null)
        {
            var meant = near.Find(k => k.Low == wrong.Low && k.High == wrong.High) ?? near.Find(k => k.Low == wrong.Low);
            return meant is not null ? [observation with { Corrects = meant.Id }] : [wrong, observation];
        }
        var own = near.Find(k => !corrected.Contains(k.Id) && (k.Citation.Document == document.Document.Id || (family is not null && k.Citation.Family == family)) && k.Low != observation.Low);
        return [observation with { Corrects = own?.Id }];
    }

    // Figures that the article gave before it was edited and gives no more.
    private static List<TollObservation> Gone(UnreadDocument document, IReadOnlyList<TollObservation> known, IReadOnlyList<TollObservation> added, HashSet<string> corrected) =>
        [.. known.Where(k => k.Citation.Document == document.Document.Id && k.Citation.Kind != CitationKind.Starter && !corrected.Contains(k.Id)
            && !added.Any(n => IsSame(k, n)) && !Says(document, k.Citation))];

    private static bool Says(UnreadDocument document, Citation citation) => citation.Quote is { } quote
        && (document.Document.Title == quote || document.Passages.Any(p => p.Text == quote));

    private static TollObservation Edited(UnreadDocument document, IReadOnlyList<TollObservation> known, List<TollObservation> gone, HashSet<string> corrected, TollObservation observation)
    {
        var before = known.Where(k => IsSame(k, observation)).ToList();
        // Edited back to what it said first: that figure stands corrected, and is said anew.
        var isBack = before.Count > 0 && before.TrueForAll(k => corrected.Contains(k.Id));
        if (before.Count > 0 && !isBack)
            return observation;
        var measured = gone.Where(k => k.Measure == observation.Measure).ToList();
        if ((measured.Find(k => k.By == observation.By) ?? (measured.Count == 1 ? measured[0] : null)) is not { } replaced)
            return observation;
        gone.Remove(replaced);
        return observation with { Id = isBack ? $"{observation.Id}-{document.Document.Revision}" : observation.Id, Corrects = replaced.Id };
    }
}
