using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Writes attacks with their ledgers, and keeps what lists and sums read beside them.</summary>
internal static class AttackWriter
{
    public static async Task ReplaceStarterAsync(SqliteConnection connection, IReadOnlyList<Attack> attacks)
    {
        // The attack itself stays where a document added to it: only what the starter knowledge said of it goes.
        await connection.ExecuteAsync(
            """
            DELETE FROM toll_observation WHERE origin = @Starter;
            DELETE FROM attribution WHERE origin = @Starter;
            DELETE FROM attack_citation WHERE citation_row IN (SELECT row FROM citation WHERE kind = @Kind);
            """,
            new { Origin.Starter, Kind = (int)CitationKind.Starter });
        foreach (var attack in attacks)
            await WriteAsync(connection, attack, Origin.Starter);
        await ClearLeftOutAsync(connection, attacks);
        await AttackPlacement.PlaceAllAsync(connection);
    }

    /// <summary>Attacks that left the files go, unless documents or an analyst hold on to them; those lose the files' figures alone.</summary>
    private static async Task ClearLeftOutAsync(SqliteConnection connection, IReadOnlyList<Attack> kept)
    {
        var starter = await connection.QueryAsync<(long Row, string Id, long Touched)>("SELECT row, id, touched FROM attack WHERE origin = @Starter", new { Origin.Starter });
        var ids = kept.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, _, touched) in starter.Where(s => !ids.Contains(s.Id)))
        {
            if (touched == 0)
                await RemoveEmptyAsync(connection, row);
            if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM attack WHERE row = @Row", new { Row = row }) > 0)
                await ProjectAsync(connection, row);
        }
    }

    private static async Task RemoveEmptyAsync(SqliteConnection connection, long row)
    {
        await connection.ExecuteAsync(
            """
            DELETE FROM attack WHERE row = @Row AND NOT EXISTS (SELECT 1 FROM toll_observation WHERE attack_row = @Row)
                AND NOT EXISTS (SELECT 1 FROM attribution WHERE attack_row = @Row) AND NOT EXISTS (SELECT 1 FROM attack_citation WHERE attack_row = @Row)
                AND NOT EXISTS (SELECT 1 FROM attack_decision WHERE attack_row = @Row OR other_row = @Row);
            DELETE FROM attack_search WHERE rowid = @Row AND NOT EXISTS (SELECT 1 FROM attack WHERE row = @Row);
            """,
            new { Row = row });
    }

    /// <summary>Writes the attack, or adds what is new about it; one that an analyst touched keeps its own fields.</summary>
    /// <returns>The attack's row.</returns>
    public static async Task<long> WriteAsync(SqliteConnection connection, Attack attack, string origin)
    {
        var row = await connection.ExecuteScalarAsync<long?>(Upsert, Fields(attack, origin))
            ?? await connection.ExecuteScalarAsync<long>("SELECT row FROM attack WHERE id = @Id", new { attack.Id });
        foreach (var citation in attack.Citations)
            await connection.ExecuteAsync("INSERT INTO attack_citation (attack_row, citation_row) VALUES (@Row, @Citation)", new { Row = row, Citation = await CitationWriter.InsertAsync(connection, citation) });
        foreach (var attribution in attack.Attributions)
            await AddAsync(connection, row, attribution, origin);
        foreach (var observation in attack.Toll)
            await AddAsync(connection, row, observation, origin);
        await ProjectAsync(connection, row);
        return row;
    }

    private const string Upsert =
        """
        INSERT INTO attack (id, title, date, day, last_day, place, country, latitude, longitude, precision, type, method, suicide, status, actor_kind,
            review, names, targets, weapons, listed, origin)
        VALUES (@Id, @Title, @Date, @Day, @LastDay, @Place, @Country, @Latitude, @Longitude, @Precision, @Type, @Method, @Suicide, @Status, @ActorKind,
            @Review, @Names, @Targets, @Weapons, @Listed, @Origin)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, date = excluded.date, day = excluded.day, last_day = excluded.last_day, place = excluded.place,
            country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude, precision = excluded.precision, type = excluded.type,
            method = excluded.method, suicide = excluded.suicide, status = excluded.status, actor_kind = excluded.actor_kind, review = excluded.review,
            names = excluded.names, targets = excluded.targets, weapons = excluded.weapons, listed = excluded.listed
        WHERE attack.touched = 0
        RETURNING row
        """;

    private static object Fields(Attack a, string origin) => new
    {
        a.Id,
        a.Title,
        Date = a.Date?.ToString(),
        Day = a.Date?.Earliest?.DayNumber ?? 0,
        LastDay = a.Date?.Latest?.DayNumber ?? 0,
        Place = a.Place?.Name,
        a.Place?.Country,
        a.Place?.Latitude,
        a.Place?.Longitude,
        Precision = (int?)a.Place?.Precision,
        Type = (int)a.Type,
        a.Method,
        Suicide = a.Suicide is { } suicide ? (suicide ? 1 : 0) : (int?)null,
        Status = (int)a.Status,
        ActorKind = (int)a.ActorKind,
        Review = (int)a.Review,
        Names = TextList.Write(a.Names),
        Targets = TextList.Write(a.Targets),
        Weapons = TextList.Write(a.Weapons),
        Listed = a.ActorKind is ActorKind.Group or ActorKind.Unknown ? 1 : 0,
        Origin = origin,
    };

    public static async Task AddAsync(SqliteConnection connection, long row, Attribution a, string origin) => await connection.ExecuteAsync(
        """
        INSERT OR IGNORE INTO attribution (id, attack_row, group_id, actor, stance, said_by, citation_row, origin)
        VALUES (@Id, @Row, @GroupId, @Actor, @Stance, @By, @Citation, @Origin)
        """,
        new { a.Id, Row = row, a.GroupId, a.Actor, Stance = (int)a.Stance, a.By, Citation = await CitationWriter.InsertAsync(connection, a.Citation), Origin = origin });

    public static async Task AddAsync(SqliteConnection connection, long row, TollObservation o, string origin) => await connection.ExecuteAsync(
        """
        INSERT OR IGNORE INTO toll_observation (id, attack_row, measure, low, high, qualifier, words, said_by, includes_attackers, corrects, citation_row, origin)
        VALUES (@Id, @Row, @Measure, @Low, @High, @Qualifier, @Words, @By, @Includes, @Corrects, @Citation, @Origin)
        """,
        new
        {
            o.Id,
            Row = row,
            Measure = (int)o.Measure,
            o.Low,
            o.High,
            Qualifier = (int)o.Qualifier,
            o.Words,
            o.By,
            Includes = o.IncludesAttackers is { } includes ? (includes ? 1 : 0) : (int?)null,
            o.Corrects,
            Citation = await CitationWriter.InsertAsync(connection, o.Citation),
            Origin = origin,
        });

    /// <summary>Brings the sums, the group index and the search of one attack up to its ledger and attributions.</summary>
    public static async Task ProjectAsync(SqliteConnection connection, long row)
    {
        var attack = (await AttackRows.ReadAsync(connection, [row]))[0];
        var killed = TollView.Of(attack.Toll, TollMeasure.Killed)?.Range;
        var independent = SourceCount.Of(attack.Citations.Concat(attack.Toll.Select(o => o.Citation)).Concat(attack.Attributions.Select(a => a.Citation))).Independent;
        await connection.ExecuteAsync(
            """
            UPDATE attack SET killed_low = @Low, killed_high = @High WHERE row = @Row;
            -- Two independent sources confirm an attack; what an analyst decided stands.
            UPDATE attack SET review = coalesce(
                (SELECT iif(n.kind = @Confirm, @Confirmed, @Rejected) FROM attack_decision n WHERE n.attack_row = @Row AND n.kind IN (@Confirm, @Reject) AND n.undone_at IS NULL ORDER BY n.number DESC LIMIT 1),
                iif(@Independent >= 2, @Confirmed, @Proposed)) WHERE row = @Row AND touched = 0;
            -- What went into another attack, or was rejected, is in no list and no sum.
            UPDATE attack SET listed = iif(shown_row IS NOT NULL OR review = @Rejected, 2, actor_kind IN (@Group, @UnknownActor)) WHERE row = @Row;
            DELETE FROM attack_group WHERE attack_row = @Row;
            INSERT INTO attack_group (group_id, day, attack_row, last_day, listed, killed_low, killed_high)
                SELECT DISTINCT b.group_id, a.day, a.row, a.last_day, a.listed, a.killed_low, a.killed_high
                FROM attribution b JOIN attack a ON a.row = b.attack_row
                WHERE b.attack_row = @Row AND b.group_id IS NOT NULL AND b.stance IN (@Claimed, @Attributed, @Suspected);
            DELETE FROM attack_search WHERE rowid = @Row;
            INSERT INTO attack_search (rowid, title, names, place)
                SELECT row, title, @Names || coalesce((SELECT ' | ' || group_concat(m.title || ' | ' || m.names, ' | ') FROM attack m WHERE m.shown_row = @Row), ''), @Place
                FROM attack WHERE row = @Row AND shown_row IS NULL;
            """,
            new
            {
                Row = row,
                killed?.Low,
                killed?.High,
                Independent = independent,
                Confirmed = (int)ClaimStatus.Confirmed,
                Proposed = (int)ClaimStatus.Proposed,
                Rejected = (int)ClaimStatus.Rejected,
                Claimed = (int)AttributionStance.Claimed,
                Attributed = (int)AttributionStance.Attributed,
                Suspected = (int)AttributionStance.Suspected,
                Confirm = nameof(DecisionKind.Confirm),
                Reject = nameof(DecisionKind.Reject),
                Group = (int)ActorKind.Group,
                UnknownActor = (int)ActorKind.Unknown,
                Names = string.Join(" | ", attack.Names),
                Place = attack.Place?.Name ?? "",
            });
    }
}
