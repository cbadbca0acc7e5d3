namespace BriefingBot.Ingestion.Starter;

/// <summary>Collects every fault of one reading, and keeps the first of them.</summary>
internal sealed class FaultLog
{
    private readonly List<KnowledgeFault> _faults = [];

    public int Count { get; private set; }

    public IReadOnlyList<KnowledgeFault> Kept => _faults;

    public void Add(string file, int line, string reason)
    {
        Count++;
        if (_faults.Count < KnowledgeReader.MostFaults)
            _faults.Add(new KnowledgeFault(file, line, reason));
    }
}
