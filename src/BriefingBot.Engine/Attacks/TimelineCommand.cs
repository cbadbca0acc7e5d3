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

    /// <summary>Merges the statements, which are few, with the attacks, which may be many and come page by page.</summary>
    private async Task<(IReadOnlyList<TimelineEntry> Entries, long Total)> EntriesAsync(AttackQuery query, List<TimelineEntry> statements, CancellationToken cancellation)
    {
        // A page holds at most PageSize attacks, and no attack on it can stand further back than the statements before it.
        var first = Math.Max(0, ((query.Page - 1) * PageSize) - statements.Count) / PageSize;
        var window = new List<TimelineEntry>();
        long total = 0;
        for (var page = first + 1; page <= query.Page; page++)
        {
            var found = await attacks.ListAsync(query with { Page = page, Size = PageSize }, cancellation);
            total = found.Totals.Attacks;
            window.AddRange(found.Attacks.Select(TimelineEntry.Of));
        }
        var skippedAttacks = first * PageSize;
        var bound = window.Count > 0 ? window[0].Date.Earliest : null;
        var before = skippedAttacks == 0 ? 0 : statements.Count(s => s.Date.Earliest < bound);
        // The sort is stable: attacks keep the store's order and stand before the statements of their day.
        var merged = window.Concat(statements.Skip(before)).OrderBy(e => e.Date.Earliest);
        var skip = ((query.Page - 1) * PageSize) - skippedAttacks - before;
        return ([.. merged.Skip(Math.Max(0, skip)).Take(PageSize)], total + statements.Count);
    }

    private static List<TimelineEntry> Statements(IReadOnlyList<Claim> claims, Period period) =>
        [.. claims.Select(TimelineEntry.Of).OfType<TimelineEntry>().Where(e => e.Date.CanFallWithin(period.Since, period.Until)).OrderBy(e => e.Date.Earliest).ThenBy(e => e.Line.Text, StringComparer.Ordinal)];
}
