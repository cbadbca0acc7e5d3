namespace BriefingBot.Engine.Facts;

/// <summary>What was worked out from a record and is kept with it; no part of its value, so that all are equal.</summary>
internal struct Beside<T> : IEquatable<Beside<T>>
    where T : class
{
    public T? Worked;

    public readonly bool Equals(Beside<T> other) => true;

    public override readonly bool Equals(object? obj) => obj is Beside<T>;

    public override readonly int GetHashCode() => 0;
}
