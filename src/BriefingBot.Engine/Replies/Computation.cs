using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

public enum ComputationKind
{
    Count,
    Sum,
    Lowest,
    Highest,
}

/// <summary>One input of a computed figure: the figure that a citation gives. A count counts rows and reads no figure.</summary>
public readonly record struct ComputationRow(int Value, Citation? Citation = null);

/// <summary>A figure that no source gives as such, with its formula and rows: "sum of 137 and 21".</summary>
/// <param name="Result">The figure as the text prints it.</param>
public sealed record Computation(ComputationKind Kind, long Result, IReadOnlyList<ComputationRow> Rows)
{
    /// <summary>The figure computed again from its rows.</summary>
    public long Recompute() => Kind switch
    {
        ComputationKind.Count => Rows.Count,
        ComputationKind.Sum => Rows.Sum(r => (long)r.Value),
        ComputationKind.Lowest => Rows.Min(r => r.Value),
        _ => Rows.Max(r => r.Value),
    };
}
