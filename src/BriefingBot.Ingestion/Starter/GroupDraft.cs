using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>A relation as it is written, before its other end is looked up.</summary>
internal sealed record RelationDraft(RelationKind Kind, string GroupId, IReadOnlyList<Citation> Citations, int Line);

/// <summary>A group as it is written, with the lines that later checks name.</summary>
internal sealed record GroupDraft(Group Group, IReadOnlyList<RelationDraft> Relations, int Line)
{
    public string Id => Group.Id;

    public IEnumerable<string> Names => Group.Aliases.Select(a => a.Name).Prepend(Group.Name);

    public bool IsDistinctFrom(string id) => Relations.Any(r => r.Kind == RelationKind.DistinctFrom && r.GroupId == id);
}
