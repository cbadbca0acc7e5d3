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
        while (!lack.IsNone && left.Count > 0)
        {
            var best = left.MaxBy(c => lack.BorneBy(SupportPart.Of(c)))!;
            if (lack.BorneBy(SupportPart.Of(best)) == 0)
                break;
            chosen.Add(best);
            left.Remove(best);
            lack = lack.Without(SupportPart.Of(best));
        }
        return chosen.Count > 0 ? chosen : [.. others.Take(1)];
    }
}
