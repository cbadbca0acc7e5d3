using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>Picks the few of many citations that bear a text: a line with thirty footnotes is read by nobody.</summary>
internal static class FewestCitations
{
    /// <summary>
    /// The required ones and as few of the others as the words of the text ask for, the most telling first. Names that differ from the
    /// text's by the alias graph alone are left to the check.
    /// </summary>
    public static IReadOnlyList<Citation> For(Cited text, IReadOnlyList<Citation> required, IReadOnlyList<Citation> others)
    {
        var chosen = required.DistinctBy(c => (c.Address, c.Evidence)).ToList();
        var lack = CitedWords.Of(text).LackOf(Support.Of(text with { Citations = chosen }));
        var left = others.Where(o => !chosen.Contains(o)).ToList();
        while (!lack.IsNone && (MostTelling(left, lack.ShownBy) ?? MostTelling(left, lack.BorneBy)) is { } best)
        {
            chosen.Add(best);
            left.Remove(best);
            lack = lack.Without(SupportPart.Of(best));
        }
        return chosen.Count > 0 ? chosen : [.. others.Take(1)];
    }

    private static Citation? MostTelling(List<Citation> citations, Func<SupportPart, int> borne)
    {
        var (best, most) = ((Citation?)null, 0);
        foreach (var citation in citations)
        {
            if (borne(SupportPart.Of(citation)) is var count && count > most)
                (best, most) = (citation, count);
        }
        return best;
    }
}
