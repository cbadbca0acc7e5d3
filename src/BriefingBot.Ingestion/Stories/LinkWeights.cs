namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The weights of the evidence: set by hand, in round figures (docs/stories.md says how robust they are). The sum reads as the logarithm of
/// the odds that two documents report one event.
/// </summary>
internal static class LinkWeights
{
    /// <summary>A term is rare as far as its rarity exceeds this.</summary>
    public const double CommonRarity = .5;

    /// <summary>Less shared rarity than this is none: nothing ties the texts to one place or person.</summary>
    private const double LeastRarity = .05;

    /// <summary>The more documents arrive, the less likely are any two of them to report one event.</summary>
    /// <param name="perDay">Documents a day at present.</param>
    public static double Prior(double perDay) => -1.75 - .25 * Math.Log(1 + perDay);

    public static double LogOdds(in LinkEvidence evidence, double prior) =>
        prior + Wording(evidence) + Rare(evidence) + Days(evidence) + Ages(evidence) - .5 * Math.Log(1 + evidence.DaysApart);

    private static double Wording(in LinkEvidence evidence) =>
        1.25 * evidence.Words + 2 * evidence.Proper + .7 * Math.Min(evidence.Title, 4);

    private static double Rare(in LinkEvidence evidence) =>
        evidence.RareProper + evidence.RareNames <= LeastRarity
            ? -1
            : 1.25 * Math.Min(evidence.RareProper, 3) + 1.25 * Math.Min(evidence.RareNames, 2);

    // Unrelated reports of one day name the same weekday, so agreement says little; disagreement says much.
    private static double Days(in LinkEvidence evidence) => evidence.SameDay ? .5 : evidence.OtherDay ? -1.5 : 0;

    private static double Ages(in LinkEvidence evidence) => evidence.OtherAges ? -2 : .5 * Math.Min(evidence.SameAges, 3);
}
