using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

internal sealed class AttacksCommand(AttackScopeReader scopes, IAttackStore store) : ICommand
{
    private const int PageSize = 10;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var scope = await scopes.ReadAsync(call, PageSize, cancellation);
        if (scope.Query is not { } query)
            return scope.Refusal!;
        var (page, activity) = call.PageNumber == 1 ? await store.OverviewAsync(query, cancellation) : new AttackOverview(await store.ListAsync(query, cancellation), []);
        if (page.Attacks.Count == 0)
            return Nothing(call, scope, page.Totals);
        return Compose(call, scope, page, activity);
    }

    private static Reply Nothing(CommandCall call, AttackScope scope, AttackTotals totals)
    {
        if (totals.Attacks > 0)
            return Reply.NotFound("Attacks", Paging.BeyondEnd(call, totals.Attacks, PageSize));
        return scope.Otherwise ?? Reply.NotFound("Attacks", $"No attack {Sentence(scope, call)} is held. That the sources held say of none does not mean that there was none.");
    }

    private static Reply Compose(CommandCall call, AttackScope scope, AttackPage page, IReadOnlyList<MonthCount> activity)
    {
        var blocks = new List<ReplyBlock> { new ListBlock(null, [.. page.Attacks.Select(AttackText.Line)], Numbered: true) };
        var heading = $"Attacks {Sentence(scope, call)}".TrimEnd();
        if (page.Totals.Attacks > 1 && ActivityPlot.Draw(heading, activity) is { } plot)
            blocks.Add(plot);
        return new Reply(ReplyStatus.Answered, heading)
        {
            Summary = AttackText.Totals(page.Totals, page.Totals.Attacks == 1 ? "attack in the holdings" : "attacks in the holdings"),
            Blocks = blocks,
            Page = new ReplyPage(call.PageNumber, PageSize, page.Totals.Attacks),
            Buttons = [.. Paging.Buttons(call, page.Totals.Attacks, PageSize), .. page.Attacks.Take(5).Select(a => new ReplyButton(a.Title, $"/attack {a.Id}"))],
            Record = new ReplyRecord("attacks", () => page.Attacks.Select(AttackRecord.Of).ToList(), page.Totals.Attacks, Paging.Next(call, page.Totals.Attacks, PageSize)),
        };
    }

    private static string Sentence(AttackScope scope, CommandCall call)
    {
        var parts = new List<string>();
        if (scope.Words.Length > 0)
            parts.Add(scope.Words);
        if (scope.Query!.Type is { } type)
            parts.Add($"of type {AttackTypes.Key(type)}");
        if (call.Arguments.Period.ToWords() is { } period)
            parts.Add(period);
        if (scope.Query.MinKilled is { } killed)
            parts.Add($"with {killed:N0} or more killed");
        return string.Join(' ', parts);
    }
}
