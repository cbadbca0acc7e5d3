using BriefingBot.Engine.Facts;
using BriefingBot.Storage.Facts;

namespace BriefingBot.Storage.Groups;

internal sealed class GroupRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Kind { get; init; }

    public string Countries { get; init; } = "";

    public string[] CountryCodes => Countries.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Group ToGroup(IReadOnlyList<GroupAlias> aliases, IReadOnlyList<GroupRelation> relations, IReadOnlyList<Citation> citations) =>
        new(Id, Name, Kind, CountryCodes, aliases, relations, citations);
}

internal sealed class AliasRow : CitationRow
{
    public long Row { get; init; }

    public string GroupId { get; init; } = "";

    public string Name { get; init; } = "";
}

internal sealed class RelationRow : CitationRow
{
    public const string Select = "SELECT r.row AS Row, r.group_id AS GroupId, r.kind AS Kind, r.other_id AS OtherId, o.name AS OtherName FROM group_relation r JOIN armed_group o ON o.id = r.other_id AND o.removed = 0";

    public long Row { get; init; }

    public string GroupId { get; init; } = "";

    public long Kind { get; init; }

    public string OtherId { get; init; } = "";

    public string OtherName { get; init; } = "";
}
