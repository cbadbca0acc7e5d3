using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion.Extraction.Recording;

/// <summary>
/// Reads stored documents for incidents and for claims about groups, and enters them into the ledger, one document a transaction, in order of arrival. A run that was cut
/// off goes on where it stopped: a document is marked as read with what it brought.
/// </summary>
public sealed class AttackRecorder(IAttackLedger ledger, GroupCatalogue catalogue, TimeProvider clock, ILogger<AttackRecorder> logger)
{
    private const int BatchSize = 50;

    /// <returns>How many documents were read.</returns>
    /// <param name="makeReader">Called once, and only when there is something to read: the reader's material takes a while to load.</param>
    public async Task<int> RecordAsync(Func<Task<DocumentReader>> makeReader, CancellationToken cancellation)
    {
        var count = 0;
        DocumentReader? reader = null;
        while (await ledger.UnreadAsync(BatchSize, cancellation) is { Count: > 0 } unread)
        {
            reader ??= await makeReader();
            foreach (var document in unread)
                await RecordAsync(reader, document, cancellation);
            count += unread.Count;
        }
        return count;
    }

    private async Task RecordAsync(DocumentReader reader, UnreadDocument document, CancellationToken cancellation)
    {
        var mapper = new IncidentMapper(document, await catalogue.GroupsAsync(cancellation));
        var entries = new List<LedgerEntry>();
        var reading = Read(reader, document);
        foreach (var read in reading.Incidents)
        {
            var incident = mapper.Map(read);
            var candidates = await ledger.CandidatesAsync(incident, cancellation);
            // Two incidents of one document are two, and what the document itself opened is no candidate for its next one.
            var taken = entries.Select(e => e.KnownId).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var match = AttackMatcher.Match(incident, candidates.Where(c => !taken.Contains(c.Attack.Id)));
            if (match is not null || AttackDraft.Opens(incident))
                entries.Add(new LedgerEntry(match?.Attack.Id, AttackDraft.Of(incident)));
        }
        await ledger.RecordAsync(document, entries, [.. reading.Claims.Select(mapper.Map).DistinctBy(c => c.Id)], clock.GetUtcNow(), cancellation);
    }

    private DocumentReading Read(DocumentReader reader, UnreadDocument unread)
    {
        var document = unread.Document;
        var captions = unread.Passages.Where(p => p.Kind == PassageKind.Caption).GroupBy(p => p.Paragraph).OrderBy(g => g.Key).Select(g => string.Join(' ', g.Select(p => p.Text))).ToList();
        try
        {
            return reader.Read(new ReportText(document.Id, document.Title, document.Body, document.Published, captions));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A text that breaks the reader is a bug of ours; it must not stand in the way of all later documents.
            Log.DocumentBrokeReader(logger, fault, document.Id);
            return new DocumentReading(document.Id, []);
        }
    }
}
