namespace BriefingBot.Storage.Documents;

/// <summary>What one search may cost, in microseconds of a small server's core (see <see cref="SearchBudget"/>).</summary>
/// <param name="All">To find what meets all that is asked for.</param>
/// <param name="Half">To find, where that is too little, what meets half of it.</param>
internal sealed record SearchEffort(double All, double Half)
{
    public static readonly SearchEffort Usual = new(6_000, 3_000);

    public SearchBudget ForAll(PassageScope scope) => new(All, LooksAtDocuments(scope));

    public SearchBudget ForHalf(PassageScope scope) => new(Half, LooksAtDocuments(scope));

    private static bool LooksAtDocuments(PassageScope scope) => scope.Condition is not null;
}
