using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

internal sealed class AttackRow
{
    public long Row { get; init; }

    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Date { get; init; }

    public string? PlaceName { get; init; }

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public long? Precision { get; init; }

    public long Type { get; init; }

    public string? Method { get; init; }

    public long? Suicide { get; init; }

    public long Status { get; init; }

    public long ActorKind { get; init; }

    public long Review { get; init; }

    public string Names { get; init; } = "[]";

    public string Targets { get; init; } = "[]";

    public string Weapons { get; init; } = "[]";

    public string MergedIds { get; init; } = "[]";

    public long IsJudged { get; init; }

    public Attack ToAttack(IEnumerable<Attribution> attributions, IEnumerable<TollObservation> toll, IEnumerable<Claim> claims, IEnumerable<Citation> citations) => new(
        Id,
        Title,
        Date is null ? null : PartialDate.Parse(Date),
        PlaceName is null ? null : new Place(PlaceName, Country, Latitude, Longitude, (PlacePrecision)(Precision ?? (long)PlacePrecision.City)),
        (AttackType)Type,
        Method,
        Suicide is { } suicide ? suicide == 1 : null,
        (AttackStatus)Status,
        (ActorKind)ActorKind,
        (ClaimStatus)Review,
        TextList.Read(Names),
        TextList.Read(Targets),
        TextList.Read(Weapons),
        [.. attributions],
        [.. toll],
        [.. claims],
        [.. citations])
    {
        MergedIds = TextList.Read(MergedIds),
        IsJudged = IsJudged == 1,
    };
}

internal sealed class AttributionRow : CitationRow
{
    public string Id { get; init; } = "";

    public long AttackRow { get; init; }

    public string? GroupId { get; init; }

    public string Actor { get; init; } = "";

    public long Stance { get; init; }

    public string? By { get; init; }

    public Attribution ToAttribution() => new(Id, GroupId, Actor, (AttributionStance)Stance, By, ToCitation());
}

internal sealed class TollRow : CitationRow
{
    public string Id { get; init; } = "";

    public long AttackRow { get; init; }

    public long Measure { get; init; }

    public long Low { get; init; }

    public long? High { get; init; }

    public long Qualifier { get; init; }

    public string Words { get; init; } = "";

    public string? By { get; init; }

    public long? Includes { get; init; }

    public string? Corrects { get; init; }

    public TollObservation ToObservation() => new(
        Id,
        (TollMeasure)Measure,
        (int)Low,
        (int?)High,
        (TollQualifier)Qualifier,
        Words,
        By,
        ToCitation(),
        Includes is { } includes ? includes == 1 : null,
        Corrects,
        (Reliability)SourceReliability);
}

internal sealed class AttackCitationRow : CitationRow
{
    public long AttackRow { get; init; }
}

/// <summary>Reads whole attacks by row: four queries, however many attacks.</summary>
internal static class AttackRows
{
    /// <summary>The column of facts as they stand after all decisions of analysts.</summary>
    public const string Shown = "attack_row";

    /// <summary>The column of facts as they were entered, for attacks that a decision is about.</summary>
    public const string Home = "home_row";

    public static async Task<IReadOnlyList<Attack>> ReadAsync(SqliteConnection connection, IReadOnlyList<long> rows, string column = Shown)
    {
        if (rows.Count == 0)
            return [];
        var wanted = new { Rows = rows };
        var attacks = (await connection.QueryAsync<AttackRow>(
            """
            SELECT row AS Row, id AS Id, title AS Title, date AS Date, place AS PlaceName, country AS Country, latitude AS Latitude, longitude AS Longitude,
                precision AS Precision, type AS Type, method AS Method, suicide AS Suicide, status AS Status, actor_kind AS ActorKind, review AS Review,
                names AS Names, targets AS Targets, weapons AS Weapons,
                (SELECT json_group_array(m.id) FROM attack m WHERE m.shown_row = attack.row) AS MergedIds,
                EXISTS (SELECT 1 FROM attack_decision n WHERE n.attack_row = attack.row AND n.kind IN ('Confirm', 'Reject') AND n.undone_at IS NULL) AS IsJudged
            FROM attack WHERE row IN @Rows
            """,
            wanted)).ToDictionary(a => a.Row);
        var attributions = (await connection.QueryAsync<AttributionRow>(
            $"""
            SELECT b.id AS Id, b.{column} AS AttackRow, b.group_id AS GroupId, b.actor AS Actor, b.stance AS Stance, b.said_by AS "By", {CitationRow.Columns}
            FROM attribution b JOIN citation c ON c.row = b.citation_row {CitationRow.Joins} WHERE b.{column} IN @Rows ORDER BY d.published_at, b.id
            """,
            wanted)).ToLookup(a => a.AttackRow);
        var tolls = (await connection.QueryAsync<TollRow>(
            $"""
            SELECT o.id AS Id, o.{column} AS AttackRow, o.measure AS Measure, o.low AS Low, o.high AS High, o.qualifier AS Qualifier, o.words AS Words,
                o.said_by AS "By", o.includes_attackers AS Includes, o.corrects AS Corrects, {CitationRow.Columns}
            FROM toll_observation o JOIN citation c ON c.row = o.citation_row {CitationRow.Joins} WHERE o.{column} IN @Rows ORDER BY d.published_at, o.id
            """,
            wanted)).ToLookup(t => t.AttackRow);
        var citations = (await connection.QueryAsync<AttackCitationRow>(
            $"SELECT l.{column} AS AttackRow, {CitationRow.Columns} FROM attack_citation l JOIN citation c ON c.row = l.citation_row {CitationRow.Joins} WHERE l.{column} IN @Rows ORDER BY d.published_at, c.row",
            wanted)).ToLookup(c => c.AttackRow);
        var claims = (await ClaimRow.ReadAsync(connection, SubjectKind.Attack, [.. attacks.Values.Select(a => a.Id)])).ToLookup(c => c.SubjectId, StringComparer.Ordinal);
        return [.. rows.Select(r => attacks[r].ToAttack(
            attributions[r].Select(a => a.ToAttribution()),
            tolls[r].Select(t => t.ToObservation()),
            claims[attacks[r].Id],
            citations[r].Select(c => c.ToCitation())))];
    }
}
