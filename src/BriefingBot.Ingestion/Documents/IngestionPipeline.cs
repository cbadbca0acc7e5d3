using BriefingBot.Engine.Documents;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion.Documents;

/// <summary>
/// The road of a document: bytes, article, passages, story, store. Documents are stored in batches, each in one transaction; a run that was
/// cut off is simply run again, and passes over what it stored.
/// </summary>
public sealed class IngestionPipeline(IDocumentStore store, TimeProvider clock, ILogger<IngestionPipeline> logger) : IDisposable
{
    private const int BatchSize = 100;

    private readonly SemaphoreSlim _one = new(1, 1);
    private StoryGrouping? _grouping;

    public async Task<IngestSummary> IngestAsync(IAsyncEnumerable<RawInput> inputs, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var run = new Run();
        var batch = new List<RawDocument>(BatchSize);
        await foreach (var input in inputs.WithCancellation(cancellation))
        {
            if (input.Document is not { } document)
            {
                run.Skip(input.Origin, input.Problem!);
                continue;
            }
            batch.Add(document);
            if (batch.Count < BatchSize)
                continue;
            await StoreAsync(batch, run, cancellation);
            batch.Clear();
            progress?.Report(run.Progress);
        }
        if (batch.Count > 0)
            await StoreAsync(batch, run, cancellation);
        progress?.Report(run.Progress);
        return new IngestSummary(run.Progress, run.Reasons);
    }

    private async Task StoreAsync(List<RawDocument> batch, Run run, CancellationToken cancellation)
    {
        // The grouping depends on the order of arrival: one batch at a time, whoever calls.
        await _one.WaitAsync(cancellation);
        try
        {
            var known = await store.KnownAsync([.. batch.Select(d => d.Id).OfType<string>()], cancellation);
            var drafts = batch.Where(raw => !IsUnread(raw, known, run)).Select(raw => Draft(raw, run)).OfType<DocumentDraft>().ToList();
            // Two inputs of one id in a batch: the later one is the newer text.
            var latest = drafts.GroupBy(d => d.Document!.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
            if (latest.Count == 0)
                return;
            _grouping ??= await StoryGrouping.FillAsync(store, cancellation);
            run.Add(await store.WriteAsync(Group(latest, _grouping, known), cancellation), drafts.Count - latest.Count);
        }
        catch
        {
            // What was grouped and not stored must not draw later documents to it.
            _grouping = null;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    private static bool IsUnread(RawDocument raw, IReadOnlyDictionary<string, KnownDocument> known, Run run)
    {
        if (raw.Id is null || !known.TryGetValue(raw.Id, out var document) || document.InputHash != RawDocumentReader.HashOf(raw.Bytes))
            return false;
        run.Unchanged();
        return true;
    }

    private DocumentDraft? Draft(RawDocument raw, Run run)
    {
        try
        {
            var draft = RawDocumentReader.Read(raw, clock.GetUtcNow());
            if (draft.Problem is null)
                return draft;
            run.Skip(raw.Origin, draft.Problem);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A text that breaks the reader is a bug of ours; the rest of the batch is worth more than the run.
            Log.DocumentBrokeReader(logger, fault, raw.Origin);
            run.Skip(raw.Origin, "could not be read, and the reason has been logged");
        }
        return null;
    }

    private static DocumentBatch Group(List<DocumentDraft> drafts, StoryGrouping grouping, IReadOnlyDictionary<string, KnownDocument> known)
    {
        var documents = new List<IngestedDocument>();
        var merges = new List<StoryChange>();
        var revised = new List<DocumentCopy>();
        foreach (var draft in drafts)
        {
            var document = draft.Document!;
            var isSame = known.TryGetValue(document.Id, out var before) && before.Hash == document.Hash;
            var group = isSame ? new Grouping("", [], null, [], []) : grouping.Add(document, draft.Outlet);
            merges.AddRange(group.Merges);
            revised.AddRange(group.Revised);
            documents.Add(new IngestedDocument(document, draft.Outlet, draft.InputHash, draft.Passages, draft.Asides, group.Signature, group.StoryId, group.Copy));
        }
        return new DocumentBatch(documents, merges, revised);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Run
    {
        private int _new, _changed, _unchanged, _skipped;

        public List<SkippedInput> Reasons { get; } = [];

        public IngestProgress Progress => new(_new + _changed + _unchanged + _skipped, _new, _changed, _unchanged, _skipped);

        public void Skip(string origin, string reason)
        {
            _skipped++;
            if (Reasons.Count < IngestSummary.MostReasons)
                Reasons.Add(new SkippedInput(origin, reason));
        }

        public void Unchanged() => _unchanged++;

        public void Add(BatchOutcome outcome, int repeated)
        {
            _new += outcome.New;
            _changed += outcome.Changed;
            _unchanged += outcome.Unchanged + repeated;
        }
    }
}
