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

    // Bytes held of a batch that waits: a hundred of the largest documents would be half a gigabyte.
    private const int BatchBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim _one = new(1, 1);
    private StoryGrouping? _grouping;

    public async Task<IngestSummary> IngestAsync(IAsyncEnumerable<RawInput> inputs, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var run = new IngestRun();
        var batch = new List<RawDocument>(BatchSize);
        var bytes = 0L;
        await foreach (var input in inputs.WithCancellation(cancellation))
        {
            if (input.Document is not { } document)
            {
                run.Skip(input.Origin, input.Problem!);
                continue;
            }
            batch.Add(document);
            bytes += document.Bytes.Length;
            if (batch.Count < BatchSize && bytes < BatchBytes)
                continue;
            await StoreAsync(batch, run, cancellation);
            batch.Clear();
            bytes = 0;
            progress?.Report(run.Progress);
        }
        if (batch.Count > 0)
            await StoreAsync(batch, run, cancellation);
        progress?.Report(run.Progress);
        return new IngestSummary(run.Progress, run.Reasons);
    }

    private async Task StoreAsync(List<RawDocument> batch, IngestRun run, CancellationToken cancellation)
    {
        // The grouping depends on the order of arrival: one batch at a time, whoever calls.
        await _one.WaitAsync(cancellation);
        try
        {
            var known = await store.KnownAsync([.. batch.Select(d => d.Id).OfType<string>()], cancellation);
            var drafts = new List<DocumentDraft>(batch.Count);
            foreach (var raw in batch)
            {
                var hash = RawDocumentReader.HashOf(raw);
                if (raw.Id is not null && known.TryGetValue(raw.Id, out var document) && document.InputHash == hash)
                    run.TakeUnchanged(raw.Id, hash, raw.Origin);
                else if (Draft(raw, hash, run) is { } draft && run.IsFirst(draft.Document!.Id, hash, raw.Origin))
                    drafts.Add(draft);
            }
            if (drafts.Count == 0)
                return;
            _grouping ??= await StoryGrouping.FillAsync(store, cancellation);
            run.Add(await store.WriteAsync(Group(drafts, _grouping, known), cancellation));
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

    private DocumentDraft? Draft(RawDocument raw, string hash, IngestRun run)
    {
        try
        {
            var draft = RawDocumentReader.Read(raw, hash, clock.GetUtcNow());
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
}
