using BriefingBot.Engine.Delivery;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Delivery;

internal static class PartFiles
{
    public static async Task<IReadOnlyList<FrozenFile>> ReadAsync(SqliteConnection connection, long part) =>
        [.. (await connection.QueryAsync<(string Name, string MediaType, byte[] Content)>(
            "SELECT f.name, d.media_type, d.content FROM delivery_part_file f JOIN delivery_file d ON d.hash = f.hash WHERE f.part = @Part ORDER BY f.ordinal",
            new { Part = part })).Select(f => new FrozenFile(f.Name, f.MediaType, f.Content))];
}
