using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

internal sealed class AttackCommand(IAttackStore store, IAttackLedger ledger) : ICommand
{
    private const int Choices = 10;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var what = call.Text("what")!;
        if (await store.FindAsync(what, cancellation) is { } byId)
            return await ComposeAsync(call, byId, cancellation);
        var found = await store.SearchAsync(what, Choices, cancellation);
        return found.Count switch
        {
            0 => Reply.NotFound("No such attack", $"No attack called \"{CommandReader.Clip(what)}\" is held; try a place, a target or a group with /attacks.", new ReplyButton("All attacks", "/attacks")),
            1 => await ComposeAsync(call, found[0], cancellation),
            _ => Named(found, what) is { } named ? await ComposeAsync(call, named, cancellation) : Ask(what, found),
        };
    }

    private async Task<Reply> ComposeAsync(CommandCall call, Attack attack, CancellationToken cancellation) =>
        call.Arguments.Flag("history") ? AttackHistory.Compose(attack, await ledger.HistoryAsync(attack.Id, cancellation)) : AttackBriefing.Compose(attack);

    // A name given in full is meant, whatever else holds the same words.
    private static Attack? Named(IReadOnlyList<Attack> found, string what)
    {
        var named = found.Where(a => a.Names.Append(a.Title).Contains(what, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static Reply Ask(string what, IReadOnlyList<Attack> found) => new(ReplyStatus.Ambiguous, "Which attack?")
    {
        Summary = $"{(found.Count == Choices ? "At least " : "")}{found.Count} attacks fit \"{CommandReader.Clip(what)}\".",
        Blocks = [new ListBlock(null, [.. found.Select(AttackText.Line)], Numbered: true)],
        Buttons = [.. found.Select(a => new ReplyButton(a.Title, $"/attack {a.Id}"))],
        Record = new ReplyRecord("candidates", found.Select(a => new { id = a.Id, title = a.Title, date = a.Date?.ToString() }).ToList()),
    };
}
