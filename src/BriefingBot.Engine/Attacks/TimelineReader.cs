using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Engine.Attacks;

/// <summary>Attacks and dated statements in one order, oldest first, page by page.</summary>
internal sealed class TimelineReader(IAttackStore attacks, IGroupStore groups)
{
    /// <param name="query">Whose timeline: a group's has its statements too. Its page and size are those of the entries.</param>
    /// <param name="asOf">The last day of publication that counts; null for all that is held.</param>
    /// <returns>The entries of the page, and how many there are in all, whenever published.</returns>
    public async Task<(IReadOnlyList<TimelineEntry> Entries, long Total)> ReadAsync(AttackQuery query, DateOnly? asOf, CancellationToken cancellation)
    {
        var dates = query.GroupId is { } group ? await groups.ClaimDatesAsync(group, cancellation) : [];
        var statements = Statements(dates.Where(d => HeldAsOf.Is(d.Published, asOf)), query.Period ?? Period.Always);
        var (page, total) = await PageAsync(query with { OldestFirst = true, Everyone = true }, statements, asOf, cancellation);
        return (await WrittenAsync(page, cancellation), total);
    }

    /// <summary>Merges the statements, which are few, with the attacks, which may be many and of which one page is read.</summary>
    private async Task<(List<Dated> Page, long Total)> PageAsync(AttackQuery query, List<Dated> statements, DateOnly? asOf, CancellationToken cancellation)
    {
        var skip = (query.Page - 1L) * query.Size;
        // Without statements among them the attacks alone make the pages.
        var months = skip == 0 || statements.Count == 0 ? null : new AttackMonths(await attacks.MonthsAsync(query, cancellation));
        var before = months is null ? 0 : await StatementsBeforeAsync(skip, query, months, statements, cancellation);
        var (from, over) = months?.After(skip - before) ?? (null, skip);
        var found = await attacks.ListAsync(query with { Skip = over, From = from }, cancellation);
        // The sort is stable: attacks keep the store's order and stand before the statements of their day.
        var merged = HeldAsOf.Of(found.Attacks, asOf).Select(a => new Dated(a.Date!, a, null)).Concat(statements.Skip(before)).OrderBy(e => e.Date.Earliest);
        return ([.. merged.Take(query.Size)], found.Totals.Attacks + statements.Count);
    }

    /// <summary>The lines of a page; only its own statements are read whole.</summary>
    private async Task<IReadOnlyList<TimelineEntry>> WrittenAsync(List<Dated> page, CancellationToken cancellation)
    {
        var ids = page.Select(e => e.ClaimId).OfType<string>().ToList();
        var claims = ids.Count == 0 ? [] : (await groups.ClaimsAsync(ids, cancellation)).ToDictionary(c => c.Id, StringComparer.Ordinal);
        // A claim may have been withdrawn since its place was read.
        return [.. page.Select(e => e.Attack is { } attack ? TimelineEntry.Of(attack) : claims.TryGetValue(e.ClaimId!, out var claim) ? TimelineEntry.Of(e.Date, claim) : null).OfType<TimelineEntry>()];
    }

    /// <summary>How many statements stand on the pages before: a statement has the earlier ones before it, and the attacks up to its day.</summary>
    private async Task<int> StatementsBeforeAsync(long skip, AttackQuery query, AttackMonths months, List<Dated> statements, CancellationToken cancellation)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var day = statements[middle].Date.Earliest!.Value;
            var (fewest, most) = months.UpTo(day);
            // Only where the end of the page falls into the month itself do its days have to be counted.
            var earlier = middle + most < skip ? most : middle + fewest >= skip ? fewest : await UpToAsync(day, query, cancellation);
            (low, high) = middle + earlier < skip ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private Task<long> UpToAsync(DateOnly day, AttackQuery query, CancellationToken cancellation)
    {
        var until = query.Period?.Until is { } last && last < day ? last : day;
        return attacks.CountAsync(query with { Period = new Period(query.Period?.Since, until) }, cancellation);
    }

    private static List<Dated> Statements(IEnumerable<ClaimDate> dates, Period period) =>
        [.. dates.Where(d => d.Date is { } date && date.CanFallWithin(period.Since, period.Until)).Select(d => new Dated(d.Date!, null, d.ClaimId)).OrderBy(e => e.Date.Earliest).ThenBy(e => e.ClaimId, StringComparer.Ordinal)];

    /// <summary>An attack or a statement in its place, before its line is written.</summary>
    private sealed record Dated(PartialDate Date, Attack? Attack, string? ClaimId);
}
