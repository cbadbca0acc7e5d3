using System.Diagnostics.CodeAnalysis;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>The whole bundle, or the faults that keep all of it out.</summary>
/// <param name="Faults">The first <see cref="KnowledgeReader.MostFaults"/> in the order of the files; empty when the bundle is there.</param>
/// <param name="FaultCount">How many there are in all.</param>
public sealed record KnowledgeReadResult(KnowledgeBundle? Bundle, IReadOnlyList<KnowledgeFault> Faults, int FaultCount)
{
    [MemberNotNullWhen(true, nameof(Bundle))]
    public bool Succeeded => Bundle is not null;
}
