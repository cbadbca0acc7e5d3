namespace BriefingBot.Engine.Language;

/// <summary>A key near to what was typed.</summary>
/// <param name="Key">As it was given to the index, not folded.</param>
/// <param name="Distance">Typing errors between the two, folded: 0 when only case, accents or hyphens differ.</param>
public sealed record SpellingSuggestion<T>(string Key, T Value, int Distance);
