namespace BriefingBot.Engine.Language.Places;

/// <summary>A place named in a text, resolved.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="IsPeople">"Afghan", "Pakistani": the country by its people, not a place where something happens.</param>
public readonly record struct PlaceMention(int First, int End, TextSpan Span, GazetteerEntry Entry, bool IsPeople);
