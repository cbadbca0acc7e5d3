using BriefingBot.Engine.Attacks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>A stretch of the attacks that a filter finds, in the order of the query.</summary>
internal static class OrderedRows
{
    /// <param name="take">How many.</param>
    /// <param name="over">How many to pass over before them.</param>
    public static Task<IEnumerable<(long Day, long Row)>> ReadAsync(SqliteConnection connection, AttackQuery query, AttackFilter filter, long take, long over)
    {
        var order = query.OldestFirst ? "ASC" : "DESC";
        var arguments = new DynamicParameters(filter.Arguments);
        arguments.Add("Take", take);
        arguments.Add("Over", over);
        return connection.QueryAsync<(long Day, long Row)>(
            $"SELECT a.day, {filter.RowColumn} FROM {filter.From} WHERE {filter.Where}{AttackFilter.Onward(query)} ORDER BY a.day {order}, {filter.RowColumn} {order} LIMIT @Take OFFSET @Over",
            arguments);
    }
}
