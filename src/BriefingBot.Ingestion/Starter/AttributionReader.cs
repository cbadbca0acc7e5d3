using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads who claims, blames or clears whom of an attack.</summary>
internal sealed class AttributionReader(CitationReader citations, IReadOnlyDictionary<string, Group> groups, FaultLog faults)
{
    public IReadOnlyList<Attribution> Read(RecordReader attack, string attackId, string title)
    {
        var read = new List<Attribution>();
        foreach (var value in attack.Values("attributions"))
        {
            var record = new RecordReader(attack.File, "an attribution", value, faults, "group", "actor", "stance", "by", "from");
            if (ReadOne(record, attackId, title) is not { } attribution)
                continue;
            if (read.Any(a => a.Id == attribution.Id))
                record.Fault(record.Line, "this attribution is already there");
            read.Add(attribution);
        }
        return read;
    }

    private Attribution? ReadOne(RecordReader record, string attackId, string title)
    {
        var groupId = record.Optional("group");
        if (groupId is not null && !groups.ContainsKey(groupId))
            record.Fault(record.LineOf("group"), $"there is no group \"{groupId}\"");
        if (groupId is null && !record.Has("actor"))
            record.Fault(record.Line, "an attribution names a \"group\", or an \"actor\" that is no known group");
        var actor = record.Optional("actor") ?? (groupId is null ? "" : groups.GetValueOrDefault(groupId)?.Name ?? groupId);
        var stance = record.RequiredChoice("stance", Words.Stances);
        var by = record.Optional("by");
        var evidence = string.Join("; ", new[] { $"{title}: {stance.ToString().ToLowerInvariant()}", actor, by }.Where(part => part is not null));
        if (citations.ReadSingle(record, evidence) is not { } citation)
            return null;
        var id = StableId.Of("attribution", attackId, groupId ?? actor, stance.ToString(), by, citation.Document, citation.Locator);
        return new Attribution(id, groupId, actor, stance, by, citation);
    }
}
