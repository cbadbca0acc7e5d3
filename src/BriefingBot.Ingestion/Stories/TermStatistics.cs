namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// How rare a term is among the documents in the window, between 0 (in all) and 1. A prior of documents never seen stands in while the window
/// is young: it knows the shared vocabulary of such reports and takes any other word for fairly rare and a name for rare.
/// </summary>
internal sealed class TermStatistics
{
    private const double PriorDocuments = 1000;

    private readonly Dictionary<uint, int> _documents = [];
    private int _count;

    public void Add(StorySignature signature)
    {
        _count++;
        foreach (var term in signature.Terms)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_documents, term.Hash, out _)++;
    }

    public void Remove(StorySignature signature)
    {
        _count--;
        foreach (var term in signature.Terms)
            if (--System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_documents, term.Hash, out _) <= 0)
                _documents.Remove(term.Hash);
    }

    public float Rarity(StoryTerm term)
    {
        var all = PriorDocuments + _count;
        var seen = Prior(term.Kinds) + _documents.GetValueOrDefault(term.Hash);
        return (float)Math.Max(0, Math.Log(all / seen) / Math.Log(all));
    }

    private static double Prior(StoryTermKinds kinds) =>
        kinds.HasFlag(StoryTermKinds.Common) ? 150 : kinds.HasFlag(StoryTermKinds.Name) || kinds.HasFlag(StoryTermKinds.Proper) ? 1 : 3;
}
