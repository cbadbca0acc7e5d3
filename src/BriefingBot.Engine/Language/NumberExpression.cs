using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>
/// A number as a text words it. <paramref name="Low"/> is the least number that the words allow ("more than 70" 71, "at least 70" 70,
/// "dozens" 24, "no" 0), <paramref name="High"/> the greatest; null where the end is open. "About 70" and "nearly 70" keep 70 on both sides
/// and say so in the qualifier: the words give no width.
/// </summary>
/// <param name="First">Index of the first token, qualifier included.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="IsOrdinal">"Third", "21st": an order, not a quantity.</param>
/// <param name="Span">Characters of the words in the text.</param>
public readonly record struct NumberExpression(int First, int End, long Low, long? High, TollQualifier Qualifier, bool IsOrdinal, TextSpan Span);
