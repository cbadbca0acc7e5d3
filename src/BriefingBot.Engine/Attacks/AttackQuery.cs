using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks;

/// <summary>Which attacks are asked for; travels from the command to the SQL. Null fields do not restrict.</summary>
/// <param name="GroupId">Attacks that the group claimed, or for which somebody names or suspects it; its parts are groups of their own.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Place">Words of the place's or the attack's name.</param>
/// <param name="OldestFirst">In order of date, without those that have none; else the newest first, and those without a date last.</param>
/// <param name="Skip">How many to pass over instead of whole pages.</param>
/// <param name="From">The day from which on the page is read in its order, for whoever knows how many attacks stand before; figures over all are not narrowed by it.</param>
/// <param name="Everyone">Also those of states and criminals, which lists leave out unasked.</param>
public sealed record AttackQuery(
    string? GroupId = null,
    string? Country = null,
    string? Place = null,
    AttackType? Type = null,
    Period? Period = null,
    int? MinKilled = null,
    bool Everyone = false,
    bool OldestFirst = false,
    int Page = 1,
    int Size = 10,
    long? Skip = null,
    DateOnly? From = null)
{
    public const string ListedActors = "listed";
    public const string AllActors = "all";

    public static IReadOnlyList<string> ActorChoices { get; } = [ListedActors, AllActors];
}

/// <summary>Figures over all attacks that a query finds, whatever the page. Sums run over each attack's lowest and highest figure.</summary>
public sealed record AttackTotals(long Attacks, long WithToll, long KilledLow, long KilledHigh)
{
    public static readonly AttackTotals None = new(0, 0, 0, 0);
}

public sealed record AttackPage(IReadOnlyList<Attack> Attacks, AttackTotals Totals);

/// <summary>A page of attacks, and how many all of them are a month.</summary>
public sealed record AttackOverview(AttackPage Page, IReadOnlyList<MonthCount> Activity);

/// <summary>Attacks in one month.</summary>
public sealed record MonthCount(int Year, int Month, int Attacks);
