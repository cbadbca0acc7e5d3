using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Attacks;

/// <summary>Enters what one document reports, and records what that changed. Nothing in the ledger is erased.</summary>
internal sealed class LedgerWriter(SqliteConnection connection, UnreadDocument document, DateTimeOffset now)
{
    private readonly string _voice = $"{document.Citation.Source}{(document.Citation.Published is { } published ? $", {published.ToWords()}" : "")}";

    public async Task WriteAsync(LedgerEntry entry)
    {
        var id = entry.KnownId ?? entry.Attack.Id;
        var row = await connection.ExecuteScalarAsync<long?>("SELECT row FROM attack WHERE id = @Id", new { Id = id });
        if (row is not { } known)
        {
            await AttackWriter.WriteAsync(connection, entry.Attack with { Toll = [.. entry.Attack.Toll.Select(LedgerCorrections.WithoutUnnamed)] }, Origin.Rule);
            await ChangedAsync(ChangeKind.NewAttack, entry.Attack, $"{entry.Attack.Title}{(entry.Attack.Date is { } date ? $", {date.ToWords()}" : "")}", null);
            foreach (var correction in entry.Attack.Toll.Where(o => o.Corrects is not null and not TollObservation.UnnamedFigure))
                await CorrectedAsync(entry.Attack, correction, entry.Attack.Toll.First(o => o.Id == correction.Corrects));
            return;
        }
        await AddAsync(known, entry.Attack);
    }

    // What is added is entered for the attack that it fits, compared with the ledger of the one that shows it, and placed there.
    private async Task AddAsync(long row, Attack added)
    {
        var shown = await AttackPlacement.ShownAsync(connection, row, document.Document.Id);
        var before = (await AttackRows.ReadAsync(connection, [shown]))[0];
        await CiteAsync(row, before, added);
        var entered = LedgerCorrections.Resolve(document, before.Toll, added.Toll);
        foreach (var observation in entered)
            await AddAsync(row, before, observation, entered);
        foreach (var attribution in added.Attributions)
            await AddAsync(row, before, attribution);
        if (shown == row)
            await RefineAsync(row, before, added);
        await AttackWriter.ProjectAsync(connection, row);
        await AttackPlacement.PlaceAsync(connection, row);
        var after = (await AttackRows.ReadAsync(connection, [shown]))[0];
        if (before.Review == ClaimStatus.Proposed && after.Review == ClaimStatus.Confirmed)
            await ChangedAsync(ChangeKind.Confirmed, before, "Confirmed by a second independent source", null);
    }

    private async Task CiteAsync(long row, Attack before, Attack added)
    {
        foreach (var citation in added.Citations.Where(c => !before.Citations.Any(b => b.Document == c.Document && b.Start == c.Start && b.Kind == c.Kind)))
            await connection.ExecuteAsync("INSERT INTO attack_citation (attack_row, citation_row) VALUES (@Row, @Citation)", new { Row = row, Citation = await CitationWriter.InsertAsync(connection, citation) });
    }

    private async Task AddAsync(long row, Attack before, TollObservation observation, IReadOnlyList<TollObservation> entered)
    {
        var same = before.Toll.FirstOrDefault(o => o.Id != observation.Corrects && LedgerCorrections.IsSame(o, observation));
        if (same is not null && (observation.Corrects is null || same.Corrects == observation.Corrects))
        {
            await QuoteAsync("toll_observation", same.Id, same.Citation, observation.Citation);
            return;
        }
        await AttackWriter.AddAsync(connection, row, observation, Origin.Rule);
        // What a document takes back is entered for the sake of its correction; the correction is the news.
        if (entered.Any(o => o.Corrects == observation.Id))
            return;
        if (before.Toll.Concat(entered).FirstOrDefault(o => o.Id == observation.Corrects) is { } corrected)
        {
            await CorrectedAsync(before, observation, corrected);
            return;
        }
        var latest = TollView.Of(before.Toll, observation.Measure)?.Latest.Words;
        await ChangedAsync(ChangeKind.NewFigure, before, $"{observation.Measure}: {(latest is null ? "" : $"{latest} → ")}{observation.Words}", observation.Id);
    }

    private Task CorrectedAsync(Attack attack, TollObservation observation, TollObservation corrected) =>
        ChangedAsync(ChangeKind.Correction, attack, $"{observation.Measure}: {corrected.Words} → {observation.Words}, which corrects it", observation.Id, corrected.Id);

    private async Task AddAsync(long row, Attack before, Attribution attribution)
    {
        var same = before.Attributions.FirstOrDefault(a => a.Citation.Document == attribution.Citation.Document && a.Stance == attribution.Stance
            && (a.GroupId ?? a.Actor) == (attribution.GroupId ?? attribution.Actor) && (a.By == attribution.By || attribution.By is null));
        if (same is not null)
        {
            await QuoteAsync("attribution", same.Id, same.Citation, attribution.Citation);
            return;
        }
        await AttackWriter.AddAsync(connection, row, attribution, Origin.Rule);
        await ChangedAsync(ChangeKind.NewAttribution, before, $"{attribution.Stance}: {attribution.Actor}{(attribution.By is null ? "" : $", by {attribution.By}")}", attribution.Id);
    }

    // A starter fact whose document was read gains the passage that it was taken from.
    private async Task QuoteAsync(string table, string id, Citation before, Citation found)
    {
        if (before.Kind != CitationKind.Starter)
            return;
        var citation = await CitationWriter.InsertAsync(connection, found with { Evidence = $"{found.Evidence} {before.Evidence}" });
        await connection.ExecuteAsync($"UPDATE {table} SET citation_row = @Citation WHERE id = @Id", new { Citation = citation, Id = id });
    }

    // What is more exact and contradicts nothing is taken over; what an analyst set stays.
    private async Task RefineAsync(long row, Attack before, Attack added)
    {
        var isFiner = added.Date is { } date && (before.Date is null || (Width(date) < Width(before.Date) && date.CanMeanTheSameAs(before.Date)));
        if (isFiner)
        {
            await connection.ExecuteAsync(
                "UPDATE attack SET date = @Date, day = @Day, last_day = @LastDay WHERE row = @Row AND touched = 0 AND origin = @Rule",
                new { Row = row, Date = added.Date!.ToString(), Day = added.Date.Earliest?.DayNumber ?? 0, LastDay = added.Date.Latest?.DayNumber ?? 0, Origin.Rule });
            await ChangedAsync(ChangeKind.MoreExactDate, before, $"{before.Date?.ToWords() ?? "no date"} → {added.Date.ToWords()}", null);
        }
        await connection.ExecuteAsync(
            """
            UPDATE attack SET place = coalesce(place, @Place), country = coalesce(country, @Country), latitude = coalesce(latitude, @Latitude), longitude = coalesce(longitude, @Longitude),
                precision = coalesce(precision, @Precision), type = iif(type = @Unknown, @Type, type), suicide = coalesce(suicide, @Suicide), method = coalesce(method, @Method),
                actor_kind = iif(actor_kind = @UnknownActor, @ActorKind, actor_kind), names = @Names
            WHERE row = @Row AND touched = 0 AND origin = @Rule
            """,
            new
            {
                Row = row,
                Place = added.Place?.Name,
                added.Place?.Country,
                added.Place?.Latitude,
                added.Place?.Longitude,
                Precision = (int?)added.Place?.Precision,
                Unknown = (int)AttackType.Unknown,
                Type = (int)added.Type,
                Suicide = added.Suicide is { } suicide ? (suicide ? 1 : 0) : (int?)null,
                added.Method,
                UnknownActor = (int)ActorKind.Unknown,
                ActorKind = (int)added.ActorKind,
                Names = TextList.Write([.. before.Names.Concat(added.Targets).Distinct(StringComparer.OrdinalIgnoreCase).Take(12)]),
                Origin.Rule,
            });
    }

    private static int Width(PartialDate date) => date.Earliest is { } first && date.Latest is { } last ? last.DayNumber - first.DayNumber : int.MaxValue;

    // What comes to an attack that an analyst rejected is kept, and is no news.
    private Task ChangedAsync(ChangeKind kind, Attack attack, string summary, string? factId, string? relatedId = null) =>
        ChangeWriter.AddAsync(connection, new Change(0, now, kind, attack.Id, document.Document.Id, $"{summary} ({_voice})", !document.IsBackfill && attack.Review != ClaimStatus.Rejected, factId)
        {
            RelatedId = relatedId,
        });
}
