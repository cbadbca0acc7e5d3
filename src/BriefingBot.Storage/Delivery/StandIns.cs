using BriefingBot.Engine.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Delivery;

/// <summary>Messages that are held in case an edit fails. Released or dropped in the transaction that settles the edit, so that no crash comes in between.</summary>
internal static class StandIns
{
    private const string Held = "state = 'Held' AND delivery = @StandIn";

    /// <summary>True where something stands in for the part.</summary>
    public static async Task<bool> FollowAsync(SqliteConnection connection, long part, PartState state, DateTimeOffset now)
    {
        if (await connection.ExecuteScalarAsync<long?>("SELECT s.row FROM delivery_part p JOIN delivery s ON s.stands_in_for = p.delivery WHERE p.row = @Part", new { Part = part }) is not { } standIn)
            return false;
        var arguments = new { Part = part, StandIn = standIn, Now = now.ToUnixTimeMilliseconds() };
        if (state is PartState.Failed or PartState.Uncertain)
        {
            await connection.ExecuteAsync($"UPDATE delivery_part SET state = 'Queued', queued_at = @Now, next_at = @Now WHERE {Held}", arguments);
            await connection.ExecuteAsync("UPDATE delivery_part SET state = 'Dropped' WHERE row = @Part", arguments);
        }
        else if (state == PartState.Sent)
        {
            // Only when all edits stand is there nothing left to tell.
            await connection.ExecuteAsync(
                $"""
                UPDATE delivery_part SET state = 'Dropped', settled_at = @Now
                WHERE {Held} AND NOT EXISTS (SELECT 1 FROM delivery_part e JOIN delivery_part p ON p.delivery = e.delivery WHERE p.row = @Part AND e.state <> 'Sent')
                """,
                arguments);
        }
        return true;
    }
}
