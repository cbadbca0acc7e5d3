namespace BriefingBot.Engine.Facts;

/// <summary>The lowest to the highest figure of a ledger, in persons. <paramref name="HighIsOpen"/>: the highest figure is itself a lower bound ("at least 140").</summary>
public readonly record struct TollRange(int Low, int High, bool HighIsOpen)
{
    /// <summary>"137 to at least 140", "at least 95", "13".</summary>
    public string ToWords()
    {
        var high = HighIsOpen ? $"at least {High:N0}" : $"{High:N0}";
        return Low == High ? high : $"{Low:N0} to {high}";
    }
}

/// <summary>
/// The views of one measure of an attack's ledger. None of them replaces the ledger; each is one convention, named.
/// </summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Ledger">Every observation, newest first, the corrected ones included.</param>
/// <param name="Latest">The observation published last.</param>
/// <param name="Range">Lowest to highest over the ledger.</param>
/// <param name="Best">The best estimate in the manner of UCDP.</param>
/// <param name="Conservative">The most conservative figure in the manner of ACLED, in persons; null for measures that ACLED does not keep.</param>
public sealed record TollView(
    TollMeasure Measure,
    IReadOnlyList<TollObservation> Ledger,
    TollObservation Latest,
    TollRange Range,
    TollObservation Best,
    int? Conservative)
{
    /// <summary>True when the sources do not give one and the same figure; one that was corrected is disputed by nobody.</summary>
    public bool IsDisputed => Ledger.Where(o => !Ledger.Any(c => c.Corrects == o.Id)).Select(o => (o.Low, o.High)).Distinct().Skip(1).Any();

    /// <summary>
    /// Computes the views of one measure; null where the ledger has no observation of it.
    /// <list type="bullet">
    /// <item>An observation that a later one corrects stays in the ledger and leaves the views.</item>
    /// <item>Words without a number ("dozens") enter the range only while no observation gives a number: they bound nothing that a number does not bound better.</item>
    /// <item>Latest: by publication; an undated document comes before every dated one; of equals the higher figure, tolls rise as counts come in.</item>
    /// <item>Best: UCDP GED Codebook, "best estimate": the figure of the most reliable source, the most recent of it; of equals the lower.</item>
    /// <item>Conservative: ACLED, "Fatalities" methodology: the lowest figure reported, "several" as 3, "tens" as 10, "dozens" as 12, "hundreds" as 100; fatalities only.</item>
    /// </list>
    /// </summary>
    public static TollView? Of(IEnumerable<TollObservation> observations, TollMeasure measure)
    {
        // Asked for each measure of each attack of a page; most ledgers have one or two.
        if (!observations.Any(o => o.Measure == measure))
            return null;
        var ledger = observations.Where(o => o.Measure == measure)
            .OrderByDescending(o => o.Citation.Published ?? default)
            .ThenByDescending(o => o.Low)
            .ThenBy(o => o.Id, StringComparer.Ordinal)
            .ToList();
        var corrected = ledger.Select(o => o.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var standing = ledger.Where(o => !corrected.Contains(o.Id)).ToList();
        // Two that correct each other leave nothing standing: then the whole ledger is shown rather than nothing.
        if (standing.Count == 0)
            standing = ledger;
        return new TollView(measure, ledger, standing[0], RangeOf(standing), BestOf(standing), ConservativeOf(standing, measure));
    }

    private static TollRange RangeOf(List<TollObservation> standing)
    {
        var numbered = standing.Where(o => !IsVague(o.Qualifier)).ToList();
        var counted = numbered.Count > 0 ? numbered : standing;
        var high = counted.Max(o => o.High ?? o.Low);
        var highIsOpen = counted.Exists(o => o.High is null && o.Low == high);
        return new TollRange(counted.Min(o => o.Low), high, highIsOpen);
    }

    private static TollObservation BestOf(List<TollObservation> standing) =>
        standing.OrderBy(o => IsVague(o.Qualifier))
            .ThenBy(o => o.Reliability)
            .ThenByDescending(o => o.Citation.Published ?? default)
            .ThenBy(o => o.Low)
            .ThenBy(o => o.Id, StringComparer.Ordinal)
            .First();

    private static int? ConservativeOf(List<TollObservation> standing, TollMeasure measure) =>
        measure == TollMeasure.Killed ? standing.Min(AcledFigure) : null;

    private static int AcledFigure(TollObservation observation) => observation.Qualifier switch
    {
        TollQualifier.Several => 3,
        TollQualifier.Tens => 10,
        TollQualifier.Dozens => 12,
        TollQualifier.Hundreds => 100,
        // "More than 70" is 71 to us and 70 to a coder who takes the number printed.
        TollQualifier.MoreThan => observation.Low - 1,
        _ => observation.Low,
    };

    private static bool IsVague(TollQualifier qualifier) =>
        qualifier is TollQualifier.Several or TollQualifier.Tens or TollQualifier.Dozens or TollQualifier.Hundreds or TollQualifier.Thousands;
}
