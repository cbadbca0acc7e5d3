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
        var words = new CitedWords(text);
        var chosen = required.DistinctBy(c => (c.Address, c.Evidence)).ToList();
        var support = Support.Of(text with { Citations = chosen });
        var left = others.Where(o => !chosen.Contains(o)).ToList();
        while (words.CountMissing(support) is > 0 and var missing && left.Count > 0)
        {
            var best = left.MinBy(c => words.CountMissing(support.With(c)))!;
            if (words.CountMissing(support.With(best)) == missing)
                break;
            chosen.Add(best);
            left.Remove(best);
            support = support.With(best);
        }
        return chosen.Count > 0 ? chosen : [.. others.Take(1)];
    }
}
