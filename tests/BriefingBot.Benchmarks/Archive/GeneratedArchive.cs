using BriefingBot.Benchmarks.Loads;
using BriefingBot.Engine.Language;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Benchmarks.Archive;

/// <summary>Writes generated short articles straight into a store's tables, and builds their index at the end: an archive of years in minutes.</summary>
internal static class GeneratedArchive
{
    private const int ArticlesADay = 600;
    private const int MostParagraphs = 3;
    private const int Batch = 50_000;
    private const int Outlets = 400;

    /// <param name="groups">Names that the articles call groups by.</param>
    public static async Task WriteAsync(string path, int count, IReadOnlyList<string> groups)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
        WriteSources(connection);
        foreach (var articles in new GeneratedNews(seed: 5, ArticlesADay, groups).Articles().Take(count).Chunk(Batch))
            WriteBatch(connection, articles);
        await connection.ExecuteAsync("INSERT INTO passage_search (passage_search) VALUES ('rebuild'); PRAGMA wal_checkpoint(TRUNCATE);", commandTimeout: 0);
    }

    private static void WriteSources(SqliteConnection connection)
    {
        using var source = new PreparedInsert(connection, "INSERT INTO source (id, name, kind, family, origin) VALUES ($1, $1, 0, $1, 'rule')", 1);
        for (var i = 0; i < Outlets; i++)
            source.Run($"outlet{i}.example");
    }

    private static void WriteBatch(SqliteConnection connection, GeneratedArticle[] articles)
    {
        using var transaction = connection.BeginTransaction();
        using var document = new PreparedInsert(
            connection,
            "INSERT INTO document (id, source_id, url, title, published_at, fetched_at, hash, held, story_id) VALUES ($1, $2, $3, $4, $5, $5, $1, 1, $1) RETURNING row",
            5);
        using var text = new PreparedInsert(connection, "INSERT INTO document_text (document_row, body) VALUES ($1, $2)", 2);
        using var passage = new PreparedInsert(connection, """INSERT INTO passage (document_row, kind, paragraph, start, "end", text) VALUES ($1, 0, $2, $3, $4, $5)""", 5);
        foreach (var article in articles)
        {
            var paragraphs = article.Body.Split("\n\n").Take(MostParagraphs).ToList();
            var row = document.Run(article.Id, article.Outlet, article.Url, article.Title, article.Published.ToUnixTimeMilliseconds())!;
            text.Run(row, string.Join("\n\n", paragraphs));
            var start = 0;
            for (var i = 0; i < paragraphs.Count; i++)
            {
                foreach (var sentence in SentenceSplitter.Split(paragraphs[i]))
                    passage.Run(row, i + 1, start + sentence.Start, start + sentence.End, sentence.Of(paragraphs[i]));
                start += paragraphs[i].Length + 2;
            }
        }
        transaction.Commit();
    }
}
