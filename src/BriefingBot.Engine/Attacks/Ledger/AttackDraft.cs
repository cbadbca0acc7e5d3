using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>Makes an attack of a reported incident: its id and its fields.</summary>
public static class AttackDraft
{
    /// <summary>
    /// Whether an incident that no known attack fits opens one. What is recalled does so only with a date and a place of its own and
    /// a toll, an actor or a target: "the war of 2001" has none of them.
    /// </summary>
    public static bool Opens(ReportedIncident incident)
    {
        if (incident.IsNews)
            return incident.Confidence >= 0.5 && (incident.Places.Count > 0 || incident.Attributions.Any(a => a.GroupId is not null));
        var isTold = incident.Toll.Count > 0 || incident.Targets.Count > 0 || incident.Attributions.Any(a => a.GroupId is not null) || incident.ActorKind == ActorKind.State;
        return incident.Date is not null && incident.Places.Count > 0 && isTold;
    }

    public static Attack Of(ReportedIncident incident)
    {
        var id = Id(incident);
        return new Attack(
            id,
            AttackTitle.Of(incident),
            incident.Date,
            incident.MainPlace,
            incident.Type,
            incident.Method,
            incident.Suicide,
            incident.Status,
            incident.ActorKind,
            ClaimStatus.Proposed,
            [.. incident.Targets.Take(5)],
            incident.Targets,
            incident.Weapons,
            incident.Attributions,
            incident.Toll,
            [],
            incident.Citations);
    }

    // Readable, and the same however often the document is read.
    private static string Id(ReportedIncident incident)
    {
        var place = string.Join('-', FoldedName.Words(incident.MainPlace?.Name ?? "unknown-place"));
        var date = incident.Date?.Start.ToString().ToLowerInvariant() ?? "undated";
        var first = incident.Citations.Count > 0 ? incident.Citations[0].Start ?? 0 : 0;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{incident.DocumentId}|{first}|{incident.Type}|{incident.Status}"))))[..6];
        return $"{place}-{date}-{hash}";
    }
}
