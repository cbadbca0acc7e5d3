using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>What a date expression leans on.</summary>
public enum DateKind
{
    /// <summary>The words name the day, month or year themselves ("8 October 2021"); a missing year comes from the publication time.</summary>
    Stated,

    /// <summary>Counted from the publication time ("on Friday", "two weeks ago").</summary>
    Relative,

    /// <summary>Counted from another date in the text ("the same day", "a day before").</summary>
    Anchored,
}

/// <summary>A date as a text words it.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index one past the last token.</param>
/// <param name="Span">Characters of the words.</param>
/// <param name="Date">What is meant; null where nothing that is known decides (a weekday without a publication time; an anchored one).</param>
/// <param name="DaysFromAnchor">For <see cref="DateKind.Anchored"/>: days after (before, if negative) the other date.</param>
public readonly record struct DateExpression(int First, int End, TextSpan Span, DateKind Kind, PartialDate? Date, int DaysFromAnchor = 0)
{
    /// <summary>The date of an anchored expression, once the date that it leans on is known to the day.</summary>
    public PartialDate? From(PartialDate anchor) =>
        Kind == DateKind.Anchored && anchor is { Precision: DatePrecision.Day, Earliest: { } day } && DateReader.Shift(day, DaysFromAnchor) is { } shifted
            ? PartialDate.OfDay(shifted)
            : DaysFromAnchor == 0 ? anchor : null;
}
