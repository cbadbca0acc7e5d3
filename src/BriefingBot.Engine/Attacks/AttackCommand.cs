using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

internal sealed class AttackCommand(IAttackStore store, IAttackLedger ledger, AttackDeciding deciding) : ICommand
{
    public const string WhatParameter = "what";
    public const string HistoryParameter = "history";

    private const int Choices = 10;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        if (AttackDeciding.Fault(call) is { } fault)
            return fault;
        var what = call.Text(WhatParameter)!;
        var (attack, otherwise) = await FindAsync(call, what, cancellation);
        if (attack is null)
            return otherwise!;
        if (call.Text(AttackDeciding.MergeParameter) is not { } second)
            return await ComposeAsync(call, attack, cancellation);
        var (other, without) = await FindAsync(call, second, cancellation);
        return other is null ? without! : await deciding.MergeAsync(call, attack, other, cancellation);
    }

    private async Task<(Attack? Attack, Reply? Otherwise)> FindAsync(CommandCall call, string what, CancellationToken cancellation)
    {
        if (await store.FindAsync(what, cancellation) is { } byId)
            return (byId, null);
        var found = await store.SearchAsync(what, Choices, cancellation);
        return found.Count switch
        {
            0 => (null, Reply.NotFound("No such attack", $"No attack called \"{CommandReader.Clip(what)}\" is held; try a place, a target or a group with /attacks.", new ReplyButton("All attacks", "/attacks"))),
            1 => (found[0], null),
            _ => Named(found, what) is { } named ? (named, null) : (null, Ask(call, what, found)),
        };
    }

    private async Task<Reply> ComposeAsync(CommandCall call, Attack attack, CancellationToken cancellation) =>
        AttackDeciding.IsAsked(call) ? await deciding.AnswerAsync(call, attack, cancellation)
        : call.Arguments.Flag(HistoryParameter) ? AttackHistory.Compose(attack, await ledger.HistoryAsync(attack.Id, cancellation))
        : AttackBriefing.Compose(attack);

    // A name given in full is meant, whatever else holds the same words.
    private static Attack? Named(IReadOnlyList<Attack> found, string what)
    {
        var named = found.Where(a => a.Names.Append(a.Title).Contains(what, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static Reply Ask(CommandCall call, string what, IReadOnlyList<Attack> found) => new(ReplyStatus.Ambiguous, "Which attack?")
    {
        Summary = $"{(found.Count == Choices ? "At least " : "")}{found.Count} attacks fit \"{CommandReader.Clip(what)}\".",
        Blocks = [new ListBlock(null, [.. found.Select(AttackText.Line)], Numbered: true)],
        // A decision is made about one attack by its id: a button that decides would be pressed by mistake.
        Buttons = AttackDeciding.IsAsked(call) ? [] : [.. found.Select(a => new ReplyButton(a.Title, $"/attack {a.Id}"))],
        Record = new ReplyRecord("candidates", found.Select(a => new { id = a.Id, title = a.Title, date = a.Date?.ToString() }).ToList()),
    };
}
