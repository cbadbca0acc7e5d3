using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks.Ledger;

/// <summary>The title of an attack that no source names: "Suicide bombing of market in Kabul", "Attack on crowded concert hall in Moscow", "Kidnapping in Zamfara".</summary>
internal static class AttackTitle
{
    private const int LongestTarget = 60;

    public static string Of(ReportedIncident incident)
    {
        var what = What(incident);
        var target = incident.Targets.FirstOrDefault(t => t.Length <= LongestTarget);
        var aimed = target is null ? what : $"{what} {Preposition(incident, what)} {target}";
        return incident.MainPlace is { } place && target?.Contains(place.Name, StringComparison.OrdinalIgnoreCase) != true ? $"{aimed} in {place.Name}" : aimed;
    }

    private static string What(ReportedIncident incident) => incident switch
    {
        { Status: AttackStatus.Foiled } => "Foiled plot",
        { Suicide: true, Type: AttackType.Bombing } => "Suicide bombing",
        { Method: { Length: > 0 } method } => char.ToUpperInvariant(method[0]) + method[1..],
        { Type: AttackType.Bombing } => "Bombing",
        { Type: AttackType.Unknown } => "Attack",
        { Type: AttackType.HostageTakingKidnapping } => "Kidnapping",
        _ => AttackTypes.Name(incident.Type),
    };

    private static string Preposition(ReportedIncident incident, string what) => incident.Status == AttackStatus.Foiled
        ? "against"
        : what[(what.LastIndexOf(' ') + 1)..].ToLowerInvariant() switch
        {
            "attack" or "assault" or "raid" => "on",
            "shooting" or "stabbing" or "arson" or "stoppage" => "at",
            "assassination" or "robbery" or "sabotage" => "of",
            var act => act.EndsWith("ing", StringComparison.Ordinal) ? "of" : "against",
        };
}
