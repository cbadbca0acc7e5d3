using BriefingBot.Engine.Attacks.Decisions;
using BriefingBot.Storage.Facts;

namespace BriefingBot.Storage.Attacks;

internal sealed class DecisionRow
{
    public const string Select = "SELECT number AS Number, at AS At, decided_by AS By, kind AS Kind, attack_row AS AttackRow, other_row AS OtherRow, documents AS Documents, undone_at AS UndoneAt FROM attack_decision";

    private string[]? _documents;

    public long Number { get; init; }

    public long At { get; init; }

    public string By { get; init; } = "";

    public string Kind { get; init; } = "";

    public long AttackRow { get; init; }

    public long? OtherRow { get; init; }

    public string Documents { get; init; } = "[]";

    public long? UndoneAt { get; init; }

    public bool InForce => UndoneAt is null;

    public DecisionKind DecisionKind => Enum.Parse<DecisionKind>(Kind);

    public IReadOnlyList<string> DocumentIds => _documents ??= [.. TextList.Read(Documents)];
}

/// <summary>
/// Where attacks and their facts stand, by the merges and splits of one web of attacks. A fact follows the decisions in the order in which
/// they were made, each at most once: so a part that was split off and merged back ends where it began.
/// </summary>
internal sealed class AttackLinks(IEnumerable<DecisionRow> decisions)
{
    private readonly List<DecisionRow> _links = [.. decisions.Where(d => d.DecisionKind is DecisionKind.Merge or DecisionKind.Split).OrderBy(d => d.Number)];

    /// <summary>The attack that shows what was entered for <paramref name="home"/> out of the document; null stands for the attack itself.</summary>
    public long Shown(long home, string? document)
    {
        var at = Origin(home);
        foreach (var link in _links.Where(l => l.InForce))
        {
            if (link.DecisionKind == DecisionKind.Merge && link.OtherRow == at)
                at = link.AttackRow;
            else if (link.DecisionKind == DecisionKind.Split && link.AttackRow == at && document is not null && link.DocumentIds.Contains(document, StringComparer.Ordinal))
                at = link.OtherRow!.Value;
        }
        return at;
    }

    // An attack whose split was undone is the one that it was split from; what came to it in the meantime goes along.
    private long Origin(long home)
    {
        var splits = _links.Where(l => l.DecisionKind == DecisionKind.Split && l.OtherRow == home).ToList();
        return splits.Count == 0 || splits.Exists(s => s.InForce) ? home : Origin(splits[^1].AttackRow);
    }
}
