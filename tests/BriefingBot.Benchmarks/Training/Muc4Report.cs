using System.Text.Json;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>One filled slot of a report's key: a mention and where it begins.</summary>
internal sealed record Muc4Mention(Slot Slot, string Text, int Start, string IncidentType);

/// <summary>A MUC-4 report with its key.</summary>
internal sealed record Muc4Report(string Id, string Text, IReadOnlyList<string> IncidentTypes, IReadOnlyList<Muc4Mention> Mentions)
{
    public static List<Muc4Report> Load(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static Muc4Report Parse(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var types = new List<string>();
        var mentions = new List<Muc4Mention>();
        foreach (var template in root.GetProperty("templates").EnumerateArray())
        {
            var type = template.GetProperty("incident_type").GetString()!.Split(" /")[0];
            types.Add(type);
            foreach (var slot in Enum.GetValues<Slot>())
            {
                foreach (var mention in template.GetProperty(slot.ToString()).EnumerateArray().SelectMany(entity => entity.EnumerateArray()))
                    mentions.Add(new Muc4Mention(slot, mention[0].GetString()!, mention[1].GetInt32(), type));
            }
        }
        return new Muc4Report(root.GetProperty("docid").GetString()!, root.GetProperty("doctext").GetString()!, types, mentions);
    }
}
