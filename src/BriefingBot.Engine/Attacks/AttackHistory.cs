using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>What became known of one attack, in the order in which it was recorded.</summary>
internal static class AttackHistory
{
    public static Reply Compose(Attack attack, IReadOnlyList<Change> changes) => new(ReplyStatus.Answered, $"History: {attack.Title}")
    {
        Summary = changes.Count == 0
            ? "Nothing was recorded of it since the starter knowledge was loaded."
            : $"{changes.Count:N0} changes, in the order in which they were recorded.",
        Blocks = changes.Count == 0 ? [] : [new TableBlock(null, ["Recorded", "Change", "Document"], [.. changes.Select(Row)])],
        Buttons = [new ReplyButton(attack.Title, $"/attack {attack.Id}")],
        Record = new ReplyRecord("history", changes.Select(Record).ToList()),
    };

    private static object Record(Change c) => new
    {
        number = c.Number,
        at = c.At,
        kind = c.Kind,
        summary = c.Summary,
        attack = c.AttackId,
        document = c.DocumentId.Length > 0 ? c.DocumentId : null,
        fact = c.FactId,
        related = c.RelatedId,
        news = c.IsNews,
    };

    private static IReadOnlyList<Cited> Row(Change change) => [$"{change.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC", $"{Words(change.Kind)}: {change.Summary}", change.DocumentId.Length > 0 ? change.DocumentId : "-"];

    private static string Words(ChangeKind kind) => kind switch
    {
        ChangeKind.NewAttack => "New attack",
        ChangeKind.NewFigure => "New figure",
        ChangeKind.NewAttribution => "New attribution",
        ChangeKind.MoreExactDate => "More exact date",
        ChangeKind.Confirmed => "Confirmed",
        ChangeKind.Correction => "Correction",
        ChangeKind.NewClaim => "New claim",
        ChangeKind.Merged => "Merged",
        ChangeKind.Split => "Split",
        ChangeKind.Rejected => "Rejected",
        _ => "Undone",
    };
}
