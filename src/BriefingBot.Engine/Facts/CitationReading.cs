using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Facts;

/// <summary>What the check read of a citation, kept with it; no part of its value, so that all are equal.</summary>
internal struct CitationReading : IEquatable<CitationReading>
{
    public SupportPart? Part;

    public readonly bool Equals(CitationReading other) => true;

    public override readonly bool Equals(object? obj) => obj is CitationReading;

    public override readonly int GetHashCode() => 0;
}
