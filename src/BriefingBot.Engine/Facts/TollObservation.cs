namespace BriefingBot.Engine.Facts;

public enum TollMeasure
{
    Killed,
    Injured,
    Missing,
    Kidnapped,
}

/// <summary>The word that bounds a figure. The vague ones (several, tens, dozens, hundreds, thousands) carry no digit at all.</summary>
public enum TollQualifier
{
    Exact,
    AtLeast,
    MoreThan,
    About,
    AtMost,
    FewerThan,
    Between,
    Several,
    Tens,
    Dozens,
    Hundreds,
    Thousands,
    None,
}

/// <summary>
/// One figure that one document gives for one attack. Nothing erases it: a correction is another observation that names the one it corrects.
/// </summary>
/// <param name="Low">The least number that the words allow, in persons: "more than 70" is 71, "dozens" 24, "no casualties" 0.</param>
/// <param name="High">The greatest; null where the words leave the end open.</param>
/// <param name="Words">The source's own words for the figure, as replies print it.</param>
/// <param name="By">Who said it; null where the document says it in its own voice.</param>
/// <param name="IncludesAttackers">Null where the document does not say.</param>
/// <param name="Corrects">Id of the observation that this one corrects.</param>
public sealed record TollObservation(
    string Id,
    TollMeasure Measure,
    int Low,
    int? High,
    TollQualifier Qualifier,
    string Words,
    string? By,
    Citation Citation,
    bool? IncludesAttackers = null,
    string? Corrects = null,
    Reliability Reliability = Reliability.F)
{
    /// <summary>
    /// In <see cref="Corrects"/> of what a document was just read to say: an earlier figure of the same publisher that the document does not name.
    /// The ledger puts the id of the figure in its place, or nothing where it has none.
    /// </summary>
    public const string UnnamedFigure = "unnamed";
}
