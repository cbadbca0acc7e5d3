namespace BriefingBot.Ingestion.Documents;

/// <summary>The counts of one run, and the ids that it has met.</summary>
internal sealed class IngestRun
{
    private const int LongestOrigin = 300;

    private readonly Dictionary<string, string> _met = new(StringComparer.Ordinal);
    private int _new, _changed, _unchanged, _skipped;

    public List<SkippedInput> Reasons { get; } = [];

    public IngestProgress Progress => new(_new + _changed + _unchanged + _skipped, _new, _changed, _unchanged, _skipped);

    public void Skip(string origin, string reason)
    {
        _skipped++;
        if (Reasons.Count < IngestSummary.MostReasons)
            Reasons.Add(new SkippedInput(Printable(origin), Printable(reason)));
    }

    /// <summary>
    /// Two different texts of one id in one run would take each other's place, in every run anew. The first is kept, the other one is named.
    /// </summary>
    public bool IsFirst(string id, string hash, string origin)
    {
        if (_met.TryAdd(id, hash))
            return true;
        if (_met[id] == hash)
            _unchanged++;
        else
            Skip(origin, $"has the id \"{id}\" of another input of this run; give it one of its own");
        return false;
    }

    public void TakeUnchanged(string id, string hash, string origin)
    {
        if (IsFirst(id, hash, origin))
            _unchanged++;
    }

    public void Add(Engine.Documents.BatchOutcome outcome)
    {
        _new += outcome.New;
        _changed += outcome.Changed;
        _unchanged += outcome.Unchanged;
    }

    // Names and texts from outside reach a terminal with the summary.
    private static string Printable(string text) =>
        new([.. (text.Length > LongestOrigin ? text[..LongestOrigin] + "…" : text).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
}
