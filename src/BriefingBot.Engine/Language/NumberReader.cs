using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Reads the numbers of a tokenized text with the words that bound them: digits and words up to thousands of millions, ranges, vague
/// quantities, "no". One pass; each expression looks at a bounded number of tokens. Articles ("a soldier") and fractions are no numbers here.
/// </summary>
public static class NumberReader
{
    /// <summary>All expressions, in order, never overlapping.</summary>
    public static IEnumerable<NumberExpression> ReadAll(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            if (!TryRead(tokens, i, out var number))
            {
                i++;
                continue;
            }
            yield return number;
            i = number.End;
        }
    }

    /// <summary>The expression that begins at this token, its qualifier included.</summary>
    public static bool TryRead(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        // Asked at nearly every token of a text; few can begin a number.
        if (!NumberWords.MayBegin(tokens[first].Text))
            return false;
        if (TryReadBetween(tokens, first, out number))
            return true;
        var bound = NumberBounds.Before(tokens, first, out var core);
        if (!TryReadQuantity(tokens, core, out var quantity))
            return TryReadOrdinal(tokens, first, out number);
        number = bound is { } b ? NumberBounds.Apply(b, quantity) : NumberBounds.ApplyAfter(tokens, quantity);
        number = number with { First = first, Span = new TextSpan(tokens[first].Start, tokens[number.End - 1].End) };
        return true;
    }

    /// <summary>"between 60 and 70", "from 60 to 70".</summary>
    private static bool TryReadBetween(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        var joint = tokens[first].Text switch { "between" => "and", "from" => "to", _ => null };
        if (joint is null || !TryReadPlain(tokens, first + 1, out var low, out var middle) || !At(tokens, middle, joint) || !TryReadPlain(tokens, middle + 1, out var high, out var end))
            return false;
        number = Range(tokens, first, end, low, high);
        return high >= low;
    }

    private static bool TryReadQuantity(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        if (first >= tokens.Count)
            return false;
        if (TryReadVague(tokens, first, out number))
            return true;
        if (!TryReadPlain(tokens, first, out var value, out var end))
            return false;
        // "60-70", "60 to 70", "60 or 70"
        if (end + 1 < tokens.Count && tokens[end].Text is "to" or "or" or "-" or "\u2013" && TryReadPlain(tokens, end + 1, out var high, out var last) && high > value)
        {
            number = Range(tokens, first, last, value, high);
            return true;
        }
        number = Make(tokens, first, end, value, value, TollQualifier.Exact);
        return true;
    }

    private static bool TryReadVague(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        var word = tokens[first].Text;
        if (word is "no" or "none" or "nobody")
        {
            if (At(tokens, first + 1, "one") || At(tokens, first + 1, "longer") || At(tokens, first + 1, "."))
                return false;
            number = Make(tokens, first, first + 1, 0, 0, TollQualifier.None);
            return true;
        }
        if (word is "a" or "half" or "the" && TryReadArticled(tokens, first, out number))
            return true;
        if (!NumberWords.IsVague(word, out var vague))
            return false;
        var (low, end) = (vague.Low, first + 1);
        // "tens of thousands", "hundreds of thousands", "several hundred", "several dozen"
        if (At(tokens, end, "of") && end + 1 < tokens.Count && tokens[end + 1].Text is "thousands" or "millions")
            (low, end) = (vague.Low / 2 * (tokens[end + 1].Is("thousands") ? 2000 : 2_000_000), end + 2);
        else if (end < tokens.Count && UnitOf(tokens[end].Text) is { } unit && vague.Qualifier == TollQualifier.Several)
            (low, end) = (vague.Low * unit, end + 1);
        number = Make(tokens, first, end, low, null, vague.Qualifier);
        return true;
    }

    /// <summary>"a dozen", "a couple", "a few", "a hundred", "half a dozen".</summary>
    private static bool TryReadArticled(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        var at = tokens[first].Is("half") ? first + 1 : first;
        if (!At(tokens, at, "a") || at + 1 >= tokens.Count)
            return false;
        var half = at > first ? 2 : 1;
        switch (tokens[at + 1].Text)
        {
            case "dozen":
                number = Make(tokens, first, at + 2, 12 / half, 12 / half, TollQualifier.Exact);
                return true;
            case "couple" when half == 1:
                number = Make(tokens, first, at + 2, 2, 2, TollQualifier.About);
                return true;
            case "few" or "handful" when half == 1:
                number = Make(tokens, first, at + 2, 3, null, TollQualifier.Several);
                return true;
            case "score" when half == 1:
                number = Make(tokens, first, at + 2, 20, 20, TollQualifier.Exact);
                return true;
            case var word when half == 1 && NumberWords.IsScale(word, out var factor):
                var end = at + 2;
                var rest = TryReadPlain(tokens, At(tokens, end, "and") ? end + 1 : end, out var more, out var last) && more < factor ? more : 0;
                number = Make(tokens, first, rest > 0 ? last : end, factor + rest, factor + rest, TollQualifier.Exact);
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadOrdinal(IReadOnlyList<Token> tokens, int first, out NumberExpression number)
    {
        number = default;
        if (!NumberWords.IsOrdinal(tokens[first].Text, out var value))
            return false;
        number = Make(tokens, first, first + 1, value, value, TollQualifier.Exact) with { IsOrdinal = true };
        return true;
    }

    /// <summary>One cardinal without qualifier: "137", "1,300", "one hundred and thirty-seven", "3 million", "two dozen".</summary>
    internal static bool TryReadPlain(IReadOnlyList<Token> tokens, int first, out long value, out int end)
    {
        (value, end) = (0, first);
        if (first >= tokens.Count)
            return false;
        if (!NumberWords.IsInteger(tokens[first].Text, out var part))
        {
            if (!NumberWords.IsCardinal(tokens[first].Text, out var small))
                return false;
            part = small;
        }
        end = first + 1;
        long sum = 0;
        for (var steps = 0; steps < 12 && end < tokens.Count; steps++)
        {
            var word = tokens[end].Text;
            if (UnitOf(word) is { } unit && part > 0)
            {
                part *= unit;
                end++;
                if (unit >= 1000)
                    (sum, part) = (sum + part, 0);
                if (unit is 12 or 20)
                    break;
            }
            else if (TryReadAddend(tokens, end, part, sum, out var addend, out var next))
            {
                (part, end) = (part + addend, next);
            }
            else
            {
                break;
            }
        }
        value = sum + part;
        return true;
    }

    /// <summary>What may follow within one number: units after tens, anything below a hundred after hundreds, hundreds after thousands.</summary>
    private static bool TryReadAddend(IReadOnlyList<Token> tokens, int at, long part, long sum, out long addend, out int next)
    {
        addend = 0;
        var and = At(tokens, at, "and");
        next = and ? at + 1 : at;
        if (next >= tokens.Count || tokens[at - 1].Kind == TokenKind.Number || !NumberWords.IsCardinal(tokens[next].Text, out var small) || small == 0)
            return false;
        var afterTens = !and && part is >= 20 and < 100 && part % 10 == 0 && small < 10;
        var afterScale = NumberWords.IsScale(tokens[at - 1].Text, out _) && small < 100 && (part > 0 || sum > 0);
        if (!afterTens && !afterScale)
            return false;
        (addend, next) = (small, next + 1);
        return true;
    }

    private static long? UnitOf(string word) => word switch
    {
        "dozen" => 12,
        "score" => 20,
        _ => NumberWords.IsScale(word, out var factor) ? factor : null,
    };

    private static bool At(IReadOnlyList<Token> tokens, int index, string word) => index < tokens.Count && tokens[index].Is(word);

    private static NumberExpression Range(IReadOnlyList<Token> tokens, int first, int end, long low, long high) =>
        Make(tokens, first, end, low, high, TollQualifier.Between);

    private static NumberExpression Make(IReadOnlyList<Token> tokens, int first, int end, long low, long? high, TollQualifier qualifier) =>
        new(first, end, low, high, qualifier, IsOrdinal: false, new TextSpan(tokens[first].Start, tokens[end - 1].End));
}
