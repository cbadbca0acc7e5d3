using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Reads date expressions and resolves them against the time of publication: <see cref="StatedDates"/>, <see cref="RelativeDates"/> and those
/// that lean on another date of the text ("the same day", "two days later"). Nothing is guessed: without a publication time a weekday has no
/// date and a day without a year keeps none (XXXX-10-08).
/// </summary>
public static class DateReader
{
    /// <summary>All expressions, in order, never overlapping.</summary>
    public static List<DateExpression> ReadAll(IReadOnlyList<Token> tokens, PublicationTime? published)
    {
        var found = new List<DateExpression>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryRead(tokens, i, published, out var date))
            {
                found.Add(date);
                i = date.End;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    /// <summary>The expression that begins at this token; prepositions stay outside.</summary>
    public static bool TryRead(IReadOnlyList<Token> tokens, int first, PublicationTime? published, out DateExpression expression)
    {
        expression = default;
        if (tokens[first].Kind is TokenKind.Punctuation or TokenKind.Possessive)
            return false;
        var day = published?.Day;
        if (StatedDates.Read(tokens, first, day, out var end) is { } stated)
            expression = Make(tokens, first, end, DateKind.Stated, stated);
        else if (ReadAnchored(tokens, first, out var days, out end))
            expression = Make(tokens, first, end, DateKind.Anchored, null) with { DaysFromAnchor = days };
        else if (RelativeDates.Read(tokens, first, day, out var relative, out end))
            expression = Make(tokens, first, end, DateKind.Relative, relative);
        else
            return false;
        return true;
    }

    internal static DateOnly? Shift(DateOnly day, int days) =>
        day.DayNumber + (long)days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;

    private static DateExpression Make(IReadOnlyList<Token> tokens, int first, int end, DateKind kind, PartialDate? date) =>
        new(first, end, new TextSpan(tokens[first].Start, tokens[end - 1].End), kind, date);

    /// <summary>"the same day", "that day", "the next day", "a day before", "the day after", "two days later".</summary>
    private static bool ReadAnchored(IReadOnlyList<Token> tokens, int first, out int days, out int end)
    {
        days = 0;
        end = first + 2;
        var word = tokens[first].Text;
        if (word is "same" && Is(tokens, first + 1, "day"))
            return true;
        end = first + 3;
        if (word is "the" or "that" && first + 2 < tokens.Count && tokens[first + 2].Text is "day" or "night" or "morning" or "evening")
        {
            days = tokens[first + 1].Text switch { "same" => 0, "next" or "following" => 1, "previous" => -1, _ => int.MinValue };
            if (days > int.MinValue)
                return true;
        }
        var article = word is "the" && Is(tokens, first + 1, "day");
        var (count, at) = (1, first + 1);
        if (!article && !RelativeDates.TryReadCount(tokens, first, out count, out at))
            return false;
        return ReadDistance(tokens, at, count, out days, out end);
    }

    private static bool ReadDistance(IReadOnlyList<Token> tokens, int at, int count, out int days, out int end)
    {
        (days, end) = (0, at + 2);
        if (end > tokens.Count)
            return false;
        int? unit = tokens[at].Text switch { "day" or "days" => 1, "week" or "weeks" => 7, _ => null };
        int? sign = tokens[at + 1].Text switch { "before" or "earlier" => -1, "after" or "later" => 1, _ => null };
        if (unit is null || sign is null || (tokens[at + 1].Is("before") && (Is(tokens, end, "yesterday") || Is(tokens, end, "last"))))
            return false;
        days = unit.Value * sign.Value * count;
        return true;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int index, string word) => index < tokens.Count && tokens[index].Is(word);
}
