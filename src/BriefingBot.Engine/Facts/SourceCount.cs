namespace BriefingBot.Engine.Facts;

/// <summary>How many documents stand behind something, and how many independent voices: one publisher family is one voice.</summary>
public readonly record struct SourceCount(int Documents, int Independent)
{
    /// <summary>Counts the cited documents and their families; all documents without a known outlet count together as one.</summary>
    public static SourceCount Of(IEnumerable<Citation> citations)
    {
        var byDocument = citations.GroupBy(c => c.Document, StringComparer.Ordinal).Select(g => g.First()).ToList();
        return new SourceCount(byDocument.Count, byDocument.Select(c => c.Family ?? Source.UnknownId).Distinct(StringComparer.Ordinal).Count());
    }
}
