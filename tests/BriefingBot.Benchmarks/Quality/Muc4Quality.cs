using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Extraction;

namespace BriefingBot.Benchmarks.Quality;

/// <summary>Reads the MUC-4 reports and scores the incidents as templates. Usage: muc4-quality [REPORTS.jsonl]; the development set by default.</summary>
internal static class Muc4Quality
{
    public static int Run(string[] args)
    {
        var reports = args.Length > 0 ? args[0] : SharedMaterial.PathOf("benchmarks", "muc4", "dev.jsonl");
        var predictions = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "muc4-predictions.json");
        var reader = new DocumentReader(SharedMaterial.LoadGazetteer(), SharedMaterial.LoadGroups());
        var templates = File.ReadLines(reports).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            report => report.GetProperty("docid").GetString()!,
            report => new { pred_templates = Templates(reader.Read(new ReportText("report", null, report.GetProperty("doctext").GetString()!, null))) });
        File.WriteAllText(predictions, JsonSerializer.Serialize(templates));
        return SharedMaterial.Score(SharedMaterial.PathOf("benchmarks", "muc4", "score.py"), reports, predictions);
    }

    private static IEnumerable<Dictionary<string, object>> Templates(DocumentReading reading) => reading.Incidents.Select(incident => new Dictionary<string, object>
    {
        ["incident_type"] = Type(incident),
        ["PerpInd"] = Entities(incident.Perpetrators.Where(p => !p.Organization).Select(p => p.Text)),
        ["PerpOrg"] = Entities(incident.Perpetrators.Where(p => p.Organization).Select(p => p.Text)),
        ["Target"] = Entities(incident.Targets.Select(m => m.Text)),
        ["Victim"] = Entities(incident.Victims.Select(m => m.Text)),
        ["Weapon"] = Entities(incident.Weapons.Select(m => m.Text)),
    });

    /// <summary>The mapping of the benchmark's README.</summary>
    private static string Type(ReadIncident incident) => incident switch
    {
        { Method: "arson" or "robbery" or "forced work stoppage" } => incident.Method,
        { Type: AttackType.Bombing } => "bombing",
        { Type: AttackType.Hijacking or AttackType.HostageTakingBarricade or AttackType.HostageTakingKidnapping } => "kidnapping",
        _ => "attack",
    };

    private static string[][] Entities(IEnumerable<string> mentions) => [.. mentions.Select(m => new[] { m })];
}
