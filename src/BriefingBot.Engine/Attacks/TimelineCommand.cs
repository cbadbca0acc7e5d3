using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

internal sealed class TimelineCommand(AttackScopeReader scopes, TimelineReader timelines) : ICommand
{
    private const int PageSize = 15;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var scope = await scopes.ReadAsync(call, PageSize, cancellation);
        if (scope.Query is not { } query)
            return scope.Refusal!;
        if (scope.Otherwise is { } otherwise)
            return otherwise;
        var scopeWords = string.Join(' ', new[] { scope.Words, call.Arguments.Period.ToWords() }.Where(w => w is not null));
        var (entries, total) = await timelines.ReadAsync(query, asOf: null, cancellation);
        if (entries.Count == 0)
            return Reply.NotFound("Timeline", total > 0 ? Paging.BeyondEnd(call, total, PageSize) : $"Nothing dated {scopeWords} is held.");
        return new Reply(ReplyStatus.Answered, $"Timeline {scopeWords}")
        {
            Summary = total == 1 ? "One dated event or statement." : $"{total:N0} dated events and statements, oldest first.",
            Blocks = [new ListBlock(null, [.. entries.Select(e => e.Line)])],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = new ReplyRecord("timeline", () => entries.Select(e => new { date = e.Date.ToString(), kind = e.Kind, text = e.Line.Text, citations = CitationRecord.Of(e.Line.Citations) }).ToList(), total, Paging.Next(call, total, PageSize)),
        };
    }
}
