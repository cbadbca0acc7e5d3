using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks.Decisions;

/// <summary>The options of <c>/attack</c> by which analysts decide: merge, split, confirm, reject, undo. One a call.</summary>
internal sealed class AttackDeciding(IAttackDecisions decisions, IAttackStore attacks)
{
    public const string MergeParameter = "merge";
    public const string SplitParameter = "split";
    public const string ConfirmParameter = "confirm";
    public const string RejectParameter = "reject";
    public const string UndoParameter = "undo";

    private static readonly string[] Options = [MergeParameter, SplitParameter, ConfirmParameter, RejectParameter, UndoParameter];

    public static bool IsAsked(CommandCall call) => Asked(call).Any();

    /// <summary>Why the call cannot decide anything, whatever the attack; null where it can, or decides nothing.</summary>
    public static Reply? Fault(CommandCall call)
    {
        var asked = Asked(call).ToList();
        if (asked.Count > 1)
            return Reply.Invalid($"{string.Join(" and ", asked)} are decided one at a time; give one of them.");
        return asked.Count == 0 || call.Asker.Access >= CommandAccess.Analyst ? null : new Reply(ReplyStatus.Refused, $"/attack {asked[0]}")
        {
            Summary = $"To {asked[0]} is for analysts and admins; ask one of them.",
            Reason = "not-allowed",
            Private = true,
        };
    }

    private static IEnumerable<string> Asked(CommandCall call) => Options.Where(o => call.Text(o) is { } text && text != "false");

    public async Task<Reply> MergeAsync(CommandCall call, Attack kept, Attack other, CancellationToken cancellation)
    {
        if (kept.Id == other.Id || await decisions.MergeAsync(kept.Id, other.Id, By(call), cancellation) is not { } decision)
            return Reply.Invalid($"\"{kept.Title}\" and \"{other.Title}\" are one attack already; name two.");
        return await ShowAsync(decision, kept.Id, $"{other.Id} went into {kept.Id}: one ledger, each figure with its document.", cancellation);
    }

    public Task<Reply> AnswerAsync(CommandCall call, Attack attack, CancellationToken cancellation)
    {
        if (call.Text(SplitParameter) is { } documents)
            return SplitAsync(call, attack, documents, cancellation);
        if (call.Arguments.Flag(UndoParameter))
            return UndoAsync(call, attack, cancellation);
        return JudgeAsync(call, attack, call.Arguments.Flag(ConfirmParameter) ? DecisionKind.Confirm : DecisionKind.Reject, cancellation);
    }

    private async Task<Reply> SplitAsync(CommandCall call, Attack attack, string typed, CancellationToken cancellation)
    {
        var held = AttackBriefing.AllCitations(attack).Select(c => c.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var named = Documents(typed, held);
        var form = $"write /attack {attack.Id} split: with ids of some of its documents, such as split:{held[0]}";
        if (named.FirstOrDefault(d => !held.Contains(d, StringComparer.Ordinal)) is { } stranger)
            return Reply.Invalid($"\"{CommandReader.Clip(stranger)}\" reports nothing of this attack; its documents are {Listed(held)}.");
        if (named.Count == 0 || named.Count == held.Count)
            return Reply.Invalid(held.Count == 1 ? $"\"{attack.Title}\" rests on one document; there is nothing to split off." : $"Some of the {held.Count:N0} documents go and some stay; {form}.");
        return await decisions.SplitAsync(attack.Id, named, By(call), cancellation) is { } decision
            ? await ShowAsync(decision, decision.OtherId!, $"{decision.OtherId} was split off with what {Listed(decision.Documents)} {(decision.Documents.Count == 1 ? "reports" : "report")}; the rest stays with {attack.Id}.", cancellation)
            : Reply.Invalid($"The documents of \"{attack.Title}\" changed just now; look at it again and {form}.");
    }

    // An id may hold a comma or a blank: the whole is tried before its parts.
    private static List<string> Documents(string typed, List<string> held) =>
        held.Contains(typed, StringComparer.Ordinal) ? [typed] : [.. typed.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static string Listed(IReadOnlyList<string> documents)
    {
        const int Shown = 8;
        var rest = documents.Count > Shown ? $" and {documents.Count - Shown:N0} more" : "";
        return string.Join(", ", documents.Take(Shown)) + rest;
    }

    private async Task<Reply> JudgeAsync(CommandCall call, Attack attack, DecisionKind kind, CancellationToken cancellation)
    {
        var verdict = kind == DecisionKind.Confirm ? "confirmed" : "rejected";
        if (await decisions.JudgeAsync(attack.Id, kind, By(call), cancellation) is not { } decision)
            return Reply.Invalid($"\"{attack.Title}\" is {verdict} by an analyst already.");
        var effect = kind == DecisionKind.Confirm ? "it counts as confirmed, whatever the number of sources" : "it left lists and counts; its ledger is kept and goes on";
        return await ShowAsync(decision, attack.Id, $"{attack.Id} is {verdict}: {effect}.", cancellation);
    }

    private async Task<Reply> UndoAsync(CommandCall call, Attack attack, CancellationToken cancellation)
    {
        var (undone, blocking) = await decisions.UndoAsync(attack.Id, By(call), cancellation);
        if (blocking is not null)
            return Reply.Invalid($"A later decision leans on it: the {Noun(blocking)} of {blocking.AttackId}; take that one back first with /attack {blocking.AttackId} undo:true.");
        return undone is null
            ? Reply.NotFound("Nothing to undo", $"No decision about \"{attack.Title}\" is in force.")
            : await ShowAsync(undone, undone.AttackId, $"The {Noun(undone)}{(undone.OtherId is { } other ? $" with {other}" : "")} is taken back; every fact is where it was.", cancellation, isUndo: true);
    }

    private static string Noun(AttackDecision decision) => decision.Kind switch
    {
        DecisionKind.Merge => "merge",
        DecisionKind.Split => "split",
        DecisionKind.Confirm => "confirmation",
        _ => "rejection",
    };

    private async Task<Reply> ShowAsync(AttackDecision decision, string id, string sentence, CancellationToken cancellation, bool isUndo = false)
    {
        var attack = await attacks.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"The attack {id} that was decided about is not held.");
        var card = AttackBriefing.Compose(attack);
        var other = Apart(decision, isUndo);
        return card with
        {
            Summary = sentence,
            Buttons =
            [
                .. isUndo ? Array.Empty<ReplyButton>() : [new ReplyButton("Undo", $"/attack {attack.Id} {UndoParameter}:true")],
                .. other is null ? Array.Empty<ReplyButton>() : [new ReplyButton("The other attack", $"/attack {other}")],
                new ReplyButton("History", $"/attack {attack.Id} history:true"),
                .. card.Buttons,
            ],
        };
    }

    // The attack that is another one from now on.
    private static string? Apart(AttackDecision decision, bool isUndo) => decision.Kind switch
    {
        DecisionKind.Split when !isUndo => decision.AttackId,
        DecisionKind.Merge when isUndo => decision.OtherId,
        _ => null,
    };

    private static Decider By(CommandCall call) =>
        new(call.Asker.Platform == Asker.Local.Platform ? "the operator" : $"{call.Asker.Platform} user {call.Asker.UserId}", call.Now);
}
