using BriefingBot.Engine.Documents;
using BriefingBot.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Documents;

/// <summary>Tells how common what a search asks for is, from the newest passages that hold it.</summary>
/// <param name="newest">The last row of all passages.</param>
internal sealed class ClauseRating(SqliteConnection connection, PassageScope scope, long newest)
{
    private const int Sample = 100;
    private const int SampleOfWord = 20;
    private const int MostWords = 12;

    /// <returns>Null for a clause without a word.</returns>
    public async Task<RatedClause?> RateAsync(SearchClause clause)
    {
        if (SqliteDialect.MatchAny(clause.Phrases) is not { } match)
            return null;
        var share = await ShareAsync(match, Sample);
        var words = clause.Phrases.SelectMany(p => SearchWords.Telling([.. SearchWords.Of(p)])).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Count <= clause.Phrases.Count)
            return new RatedClause(clause, match, share, share);
        // Names of several words: "state" stands in many more passages than "Islamic State".
        var entries = 0.0;
        foreach (var word in words.Take(MostWords))
            entries += await ShareAsync($"\"{word}\"", SampleOfWord);
        return new RatedClause(clause, match, share, entries);
    }

    private async Task<double> ShareAsync(string match, int size)
    {
        var sample = await PassageWalk.SampleAsync(connection, scope, match, size);
        var rows = Math.Max(1, Math.Min(newest, scope.Last) - (sample.Count < size ? scope.First : sample[^1]) + 1);
        return (sample.Count + 0.5) / (rows + 1.0);
    }
}
