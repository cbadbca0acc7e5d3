using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

internal sealed class TimelineCommand(AttackScopeReader scopes, IAttackStore attacks, IGroupStore groups) : ICommand
{
    private const int PageSize = 15;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var scope = await scopes.ReadAsync(call, PageSize, cancellation);
        if (scope.Query is not { } query)
            return scope.Refusal!;
        if (scope.Otherwise is { } otherwise)
            return otherwise;
        var statements = query.GroupId is { } group ? Statements(await groups.ClaimsAsync(group, cancellation), call.Arguments.Period) : [];
        var (entries, total) = await EntriesAsync(query with { OldestFirst = true, Everyone = true }, statements, cancellation);
        if (entries.Count == 0)
            return Reply.NotFound("Timeline", total > 0 ? Paging.BeyondEnd(call, total, PageSize) : $"Nothing dated {scope.Words} is held.");
        return new Reply(ReplyStatus.Answered, $"Timeline {scope.Words}")
        {
            Summary = $"{total:N0} dated events and statements, oldest first.",
            Blocks = [new ListBlock(null, [.. entries.Select(e => e.Line)])],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = new ReplyRecord("timeline", entries.Select(e => new { date = e.Date.ToString(), kind = e.Kind, text = e.Line.Text, citations = CitationRecord.Of(e.Line.Citations) }).ToList(), total, Paging.Next(call, total, PageSize)),
        };
    }

    /// <summary>Merges the statements, which are few, with the attacks, which may be many and of which one page is read.</summary>
    private async Task<(IReadOnlyList<TimelineEntry> Entries, long Total)> EntriesAsync(AttackQuery query, List<TimelineEntry> statements, CancellationToken cancellation)
    {
        var skip = (query.Page - 1L) * PageSize;
        var before = skip == 0 ? 0 : await StatementsBeforeAsync(skip, query, statements, cancellation);
        var found = await attacks.ListAsync(query with { Skip = skip - before, Size = PageSize }, cancellation);
        // The sort is stable: attacks keep the store's order and stand before the statements of their day.
        var merged = found.Attacks.Select(TimelineEntry.Of).Concat(statements.Skip(before)).OrderBy(e => e.Date.Earliest);
        return ([.. merged.Take(PageSize)], found.Totals.Attacks + statements.Count);
    }

    /// <summary>How many statements stand on the pages before: a statement has the earlier ones before it, and the attacks up to its day.</summary>
    private async Task<int> StatementsBeforeAsync(long skip, AttackQuery query, List<TimelineEntry> statements, CancellationToken cancellation)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var day = statements[middle].Date.Earliest;
            var until = query.Period?.Until is { } last && last < day ? last : day;
            var earlier = await attacks.CountAsync(query with { Period = new Period(query.Period?.Since, until) }, cancellation);
            (low, high) = middle + earlier < skip ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static List<TimelineEntry> Statements(IReadOnlyList<Claim> claims, Period period) =>
        [.. claims.Select(TimelineEntry.Of).OfType<TimelineEntry>().Where(e => e.Date.CanFallWithin(period.Since, period.Until)).OrderBy(e => e.Date.Earliest).ThenBy(e => e.Line.Text, StringComparer.Ordinal)];
}
