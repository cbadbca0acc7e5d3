using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Storage.Attacks;
using BriefingBot.Storage.Facts;
using BriefingBot.Storage.Groups;
using BriefingBot.Storage.Sources;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Knowledge;

internal sealed class KnowledgeStore(Database database) : IKnowledgeStore
{
    private const string FingerprintKey = "starter_fingerprint";

    public Task<string?> FingerprintAsync(CancellationToken cancellation) => database.ReadAsync(ReadFingerprintAsync, cancellation);

    public Task<UpgradeOutcome> UpgradeAsync(KnowledgeBundle bundle, string fingerprint, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            // Two processes may have started at once: the second finds the work done.
            if (await ReadFingerprintAsync(connection) == fingerprint)
                return new UpgradeOutcome(false, bundle.Groups.Count, bundle.Attacks.Count, bundle.Claims.Count);
            await SourceWriter.UpsertAsync(connection, bundle.Sources);
            await SourceWriter.UpsertCitedAsync(connection, bundle.Documents.Concat(ListsAsDocuments(bundle.Sources)));
            await GroupWriter.ReplaceStarterAsync(connection, bundle.Groups);
            await ClaimWriter.ReplaceStarterAsync(connection, bundle.Claims.Concat(bundle.Attacks.SelectMany(a => a.Claims)).DistinctBy(c => c.Id).ToList());
            await AttackWriter.ReplaceStarterAsync(connection, bundle.Attacks);
            await GroupWriter.RemoveOthersAsync(connection, bundle.Groups);
            await CitationWriter.RemoveUnusedAsync(connection);
            await connection.ExecuteAsync("INSERT INTO meta (key, value) VALUES (@Key, @Value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", new { Key = FingerprintKey, Value = fingerprint });
            return new UpgradeOutcome(true, bundle.Groups.Count, bundle.Attacks.Count, bundle.Claims.Count);
        },
        cancellation);

    // A public list is cited like a document of its own source.
    private static IEnumerable<CitedDocument> ListsAsDocuments(IEnumerable<Source> sources) =>
        sources.Where(s => s.Kind is SourceKind.PublicList or SourceKind.DataSet).Select(s => new CitedDocument(s.Id, s.Id, s.Name, null, s.Url));

    private static Task<string?> ReadFingerprintAsync(SqliteConnection connection) =>
        connection.ExecuteScalarAsync<string?>("SELECT value FROM meta WHERE key = @Key", new { Key = FingerprintKey });
}
