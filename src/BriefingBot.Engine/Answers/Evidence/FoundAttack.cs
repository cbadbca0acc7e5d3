using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Answers.Evidence;

/// <summary>An attack that a question may mean.</summary>
/// <param name="Missing">Identifying terms of the question that nothing held about the attack has.</param>
/// <param name="FitsTime">True where the question names no time or the attack can have been then.</param>
/// <param name="ByReports">True where the terms stand in its reports rather than in its own record.</param>
internal sealed record FoundAttack(Attack Attack, IReadOnlyList<QuestionTerm> Missing, bool FitsTime, bool ByReports)
{
    /// <summary>The attack with what the reports that hold the terms say of it, where it was found by reports: others of its reports may speak of another event.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    public IReadOnlyList<TollObservation> Toll => ByReports && Attack.Toll.Where(t => Reports.Contains(t.Citation.Document, StringComparer.Ordinal)).ToList() is { Count: > 0 } own ? own : Attack.Toll;

    public bool Fits => FitsTime && Missing.Count == 0;
}

/// <summary>The attacks found: those that fit, best first, and those that fit but for their date.</summary>
/// <param name="Reports">Documents of the days after the day asked for that hold all the identifying terms, whatever the ledger made of them.</param>
internal sealed record FoundAttacks(IReadOnlyList<FoundAttack> Fitting, IReadOnlyList<FoundAttack> OtherDates, IReadOnlyList<string> Reports)
{
    public static readonly FoundAttacks None = new([], [], []);
}
