using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>
/// What the groups mean to each other: every edge ends at a group, nothing is part of itself by a detour, and two groups
/// share a name only where an edge says that they are distinct. Edges that hold both ways are given to both ends.
/// </summary>
internal sealed class GroupGraph(IReadOnlyDictionary<string, GroupDraft> groups, FaultLog faults)
{
    private static readonly RelationKind[] BothWays = [RelationKind.Ally, RelationKind.Rival, RelationKind.DistinctFrom];
    private static readonly RelationKind[] Downwards = [RelationKind.PartOf, RelationKind.SplinterOf];

    public IReadOnlyList<Group> Build()
    {
        CheckEnds();
        foreach (var kind in Downwards)
            CheckCycles(kind);
        CheckSharedNames();
        return [.. groups.Values.Select(g => g.Group with { Relations = RelationsOf(g) })];
    }

    private void CheckEnds()
    {
        foreach (var group in groups.Values)
            foreach (var relation in group.Relations)
                if (relation.GroupId.Length > 0 && !groups.ContainsKey(relation.GroupId))
                    faults.Add(GroupsFile.Name, relation.Line, $"\"{group.Id}\" is related to \"{relation.GroupId}\", and there is no such group");
    }

    private void CheckCycles(RelationKind kind)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in groups.Keys)
            Walk(start, kind, [], done);
    }

    private void Walk(string id, RelationKind kind, List<string> path, HashSet<string> done)
    {
        if (done.Contains(id) || !groups.TryGetValue(id, out var group))
            return;
        path.Add(id);
        foreach (var relation in group.Relations.Where(r => r.Kind == kind && r.GroupId != id))
        {
            var seen = path.IndexOf(relation.GroupId);
            if (seen >= 0)
                faults.Add(GroupsFile.Name, relation.Line, $"a circle: {string.Join($" {RelationWords.Of(kind)} ", path.Skip(seen).Append(relation.GroupId))}");
            else
                Walk(relation.GroupId, kind, path, done);
        }
        path.RemoveAt(path.Count - 1);
        done.Add(id);
    }

    private void CheckSharedNames()
    {
        var owners = new Dictionary<string, List<GroupDraft>>(StringComparer.Ordinal);
        foreach (var group in groups.Values)
            foreach (var name in group.Names)
                CheckName(name, group, owners);
    }

    private void CheckName(string name, GroupDraft group, Dictionary<string, List<GroupDraft>> owners)
    {
        var folded = NameFold.Fold(name);
        if (!owners.TryGetValue(folded, out var others))
            owners.Add(folded, others = []);
        if (others.Contains(group))
            return;
        foreach (var other in others.Where(o => !o.IsDistinctFrom(group.Id) && !group.IsDistinctFrom(o.Id)))
            faults.Add(GroupsFile.Name, group.Line, $"\"{group.Id}\" and \"{other.Id}\" share the name \"{name}\"; if they are not the same, write a distinct-from relation");
        others.Add(group);
    }

    private List<GroupRelation> RelationsOf(GroupDraft group)
    {
        var own = group.Relations.Select(r => Relation(r.Kind, group, r.GroupId, r));
        var mirrored =
            from other in groups.Values
            from relation in other.Relations
            where relation.GroupId == @group.Id && BothWays.Contains(relation.Kind)
            where !@group.Relations.Any(r => r.Kind == relation.Kind && r.GroupId == other.Id)
            select Relation(relation.Kind, @group, other.Id, relation);
        return [.. own.Concat(mirrored).OrderBy(r => r.Kind).ThenBy(r => r.GroupName, StringComparer.Ordinal)];
    }

    private GroupRelation Relation(RelationKind kind, GroupDraft group, string otherId, RelationDraft written)
    {
        var other = groups.TryGetValue(otherId, out var found) ? found.Group.Name : otherId;
        var evidence = $"{group.Group.Name} {RelationWords.Of(kind)} {other}";
        return new GroupRelation(kind, otherId, other, [.. written.Citations.Select(c => c with { Evidence = evidence })]);
    }
}
