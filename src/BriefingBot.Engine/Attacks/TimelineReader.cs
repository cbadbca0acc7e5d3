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
        var claims = query.GroupId is { } group ? await groups.ClaimsAsync(group, cancellation) : [];
        var statements = Statements([.. claims.Where(c => HeldAsOf.Is(c.Citation, asOf))], query.Period ?? Period.Always);
        return await EntriesAsync(query with { OldestFirst = true, Everyone = true }, statements, asOf, cancellation);
    }

    /// <summary>Merges the statements, which are few, with the attacks, which may be many and of which one page is read.</summary>
    private async Task<(IReadOnlyList<TimelineEntry> Entries, long Total)> EntriesAsync(AttackQuery query, List<TimelineEntry> statements, DateOnly? asOf, CancellationToken cancellation)
    {
        var skip = (query.Page - 1L) * query.Size;
        // Without statements among them the attacks alone make the pages.
        var months = skip == 0 || statements.Count == 0 ? null : new AttackMonths(await attacks.MonthsAsync(query, cancellation));
        var before = months is null ? 0 : await StatementsBeforeAsync(skip, query, months, statements, cancellation);
        var (from, over) = months?.After(skip - before) ?? (null, skip);
        var found = await attacks.ListAsync(query with { Skip = over, From = from }, cancellation);
        // The sort is stable: attacks keep the store's order and stand before the statements of their day.
        var merged = HeldAsOf.Of(found.Attacks, asOf).Select(TimelineEntry.Of).Concat(statements.Skip(before)).OrderBy(e => e.Date.Earliest);
        return ([.. merged.Take(query.Size)], found.Totals.Attacks + statements.Count);
    }

    /// <summary>How many statements stand on the pages before: a statement has the earlier ones before it, and the attacks up to its day.</summary>
    private async Task<int> StatementsBeforeAsync(long skip, AttackQuery query, AttackMonths months, List<TimelineEntry> statements, CancellationToken cancellation)
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

    private static List<TimelineEntry> Statements(IReadOnlyList<Claim> claims, Period period) =>
        [.. claims.Select(TimelineEntry.Of).OfType<TimelineEntry>().Where(e => e.Date.CanFallWithin(period.Since, period.Until)).OrderBy(e => e.Date.Earliest).ThenBy(e => e, ByText)];

    // Asked of two statements of one day only, so that the others' lines are not written for it.
    private static readonly Comparer<TimelineEntry> ByText = Comparer<TimelineEntry>.Create((a, b) => string.CompareOrdinal(a.Line.Text, b.Line.Text));
}
