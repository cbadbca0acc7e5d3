namespace BriefingBot.Engine.Language;

/// <summary>A name found in a text.</summary>
/// <param name="Start">Offset of its first letter, in UTF-16 code units of the text.</param>
/// <param name="Length">Length in code units, without a possessive "'s".</param>
/// <param name="Values">What bears this name, in the order given; more than one when the name is ambiguous.</param>
public readonly record struct NameMatch<T>(int Start, int Length, IReadOnlyList<T> Values);
