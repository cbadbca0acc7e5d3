namespace BriefingBot.Ingestion.Stories;

/// <summary>Groups the lines of one part of a batch in order of publication.</summary>
internal static class StoryPart
{
    /// <summary>The story key of each line, null for a bad one.</summary>
    public static string?[] Group(IReadOnlyList<StoryLine> lines, StoryIndex index, CancellationToken cancellationToken)
    {
        var furniture = new PageFurniture();
        foreach (var line in lines)
            if (line.Document is { } document)
                furniture.See(document);
        var keys = new string?[lines.Count];
        var stories = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var at in InOrder(lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Place(at, index.Assign(furniture.Without(lines[at].Document!)), keys, stories);
        }
        return keys;
    }

    // Ids break ties, so that the outcome does not depend on the order of the lines.
    private static IEnumerable<int> InOrder(IReadOnlyList<StoryLine> lines) =>
        Enumerable.Range(0, lines.Count)
            .Where(at => lines[at].Document is not null)
            .OrderBy(at => lines[at].Document!.Published ?? DateTimeOffset.MaxValue)
            .ThenBy(at => lines[at].Id, StringComparer.Ordinal);

    private static void Place(int at, StoryAssignment assignment, string?[] keys, Dictionary<string, List<int>> stories)
    {
        if (!stories.TryGetValue(assignment.StoryKey, out var members))
            stories[assignment.StoryKey] = members = [];
        members.Add(at);
        foreach (var merge in assignment.Merged)
            if (stories.Remove(merge.StoryKey, out var absorbed))
                members.AddRange(absorbed);
        foreach (var member in assignment.Merged.Count > 0 ? members : [at])
            keys[member] = assignment.StoryKey;
    }
}
