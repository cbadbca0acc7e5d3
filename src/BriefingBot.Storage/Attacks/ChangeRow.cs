using BriefingBot.Engine.Attacks.Ledger;

namespace BriefingBot.Storage.Attacks;

internal sealed class ChangeRow
{
    public const string Columns = "number AS Number, at AS At, kind AS Kind, attack_id AS AttackId, document_id AS DocumentId, summary AS Summary, is_news AS IsNews, fact_id AS FactId, group_id AS GroupId, related_id AS RelatedId";

    public long Number { get; init; }

    public long At { get; init; }

    public string Kind { get; init; } = "";

    public string AttackId { get; init; } = "";

    public string DocumentId { get; init; } = "";

    public string Summary { get; init; } = "";

    public long IsNews { get; init; }

    public string? FactId { get; init; }

    public string? GroupId { get; init; }

    public string? RelatedId { get; init; }

    public Change ToChange() => new(Number, DateTimeOffset.FromUnixTimeMilliseconds(At), Enum.Parse<ChangeKind>(Kind), AttackId, DocumentId, Summary, IsNews == 1, FactId)
    {
        GroupId = GroupId,
        RelatedId = RelatedId,
    };
}
