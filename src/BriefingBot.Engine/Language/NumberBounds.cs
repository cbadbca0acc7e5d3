using System.Collections.Frozen;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Language;

/// <summary>The words around a number that bound it: "at least", "more than", "up to", "or more".</summary>
internal static class NumberBounds
{
    private static readonly (string[] Words, TollQualifier Qualifier)[] Leading =
    [
        (["at", "least"], TollQualifier.AtLeast),
        (["no", "fewer", "than"], TollQualifier.AtLeast),
        (["no", "less", "than"], TollQualifier.AtLeast),
        (["not", "less", "than"], TollQualifier.AtLeast),
        (["not", "fewer", "than"], TollQualifier.AtLeast),
        (["a", "minimum", "of"], TollQualifier.AtLeast),
        (["no", "more", "than"], TollQualifier.AtMost),
        (["not", "more", "than"], TollQualifier.AtMost),
        (["at", "most"], TollQualifier.AtMost),
        (["up", "to"], TollQualifier.AtMost),
        (["as", "many", "as"], TollQualifier.AtMost),
        (["a", "maximum", "of"], TollQualifier.AtMost),
        (["well", "over"], TollQualifier.MoreThan),
        (["more", "than"], TollQualifier.MoreThan),
        (["in", "excess", "of"], TollQualifier.MoreThan),
        (["upwards", "of"], TollQualifier.MoreThan),
        (["over"], TollQualifier.MoreThan),
        (["above"], TollQualifier.MoreThan),
        (["fewer", "than"], TollQualifier.FewerThan),
        (["less", "than"], TollQualifier.FewerThan),
        (["under"], TollQualifier.FewerThan),
        (["just", "under"], TollQualifier.FewerThan),
        (["close", "to"], TollQualifier.About),
        (["an", "estimated"], TollQualifier.About),
        (["around"], TollQualifier.About),
        (["about"], TollQualifier.About),
        (["some"], TollQualifier.About),
        (["nearly"], TollQualifier.About),
        (["almost"], TollQualifier.About),
        (["roughly"], TollQualifier.About),
        (["approximately"], TollQualifier.About),
        (["estimated"], TollQualifier.About),
        (["exactly"], TollQualifier.Exact),
        (["only"], TollQualifier.Exact),
        (["just"], TollQualifier.Exact),
    ];

    private static readonly FrozenDictionary<string, (string[] Words, TollQualifier Qualifier)[]> LeadingByFirst =
        Leading.GroupBy(bound => bound.Words[0]).ToFrozenDictionary(bounds => bounds.Key, bounds => bounds.ToArray());

    public static IEnumerable<string> FirstWords => LeadingByFirst.Keys;

    /// <summary>The bound that begins at this token, and where the number itself begins.</summary>
    public static TollQualifier? Before(IReadOnlyList<Token> tokens, int first, out int core)
    {
        core = first;
        if (!LeadingByFirst.TryGetValue(tokens[first].Text, out var bounds))
            return null;
        foreach (var (words, qualifier) in bounds)
        {
            if (!Follow(tokens, first, words))
                continue;
            core = first + words.Length;
            return qualifier;
        }
        return null;
    }

    public static NumberExpression Apply(TollQualifier bound, NumberExpression number) => bound switch
    {
        // A bound on a vague word ("more than a dozen" has a number, "at least dozens" has not) leaves the vague word's own floor.
        _ when number.Qualifier is not (TollQualifier.Exact or TollQualifier.Between or TollQualifier.About) => number,
        TollQualifier.AtLeast => number with { High = null, Qualifier = bound },
        TollQualifier.MoreThan => number with { Low = number.Low + 1, High = null, Qualifier = bound },
        TollQualifier.AtMost => number with { Low = 0, High = number.High, Qualifier = bound },
        TollQualifier.FewerThan => number with { Low = 0, High = Math.Max(0, number.Low - 1), Qualifier = bound },
        TollQualifier.About when number.Qualifier != TollQualifier.Between => number with { Qualifier = bound },
        _ => number,
    };

    /// <summary>"13 or more", "13 or so", "13 at least".</summary>
    public static NumberExpression ApplyAfter(IReadOnlyList<Token> tokens, NumberExpression number)
    {
        foreach (var (words, qualifier) in Trailing)
        {
            if (Follow(tokens, number.End, words))
                return Apply(qualifier, number) with { End = number.End + words.Length };
        }
        return number;
    }

    private static readonly (string[] Words, TollQualifier Qualifier)[] Trailing =
    [
        (["or", "more"], TollQualifier.AtLeast),
        (["or", "so"], TollQualifier.About),
        (["at", "least"], TollQualifier.AtLeast),
        (["at", "most"], TollQualifier.AtMost),
    ];

    private static bool Follow(IReadOnlyList<Token> tokens, int first, string[] words)
    {
        if (first + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens[first + i].Is(words[i]))
                return false;
        }
        return true;
    }
}
