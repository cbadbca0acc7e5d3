using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Attacks;

/// <summary>The GTD attack types as people type them and as the codebook writes them.</summary>
public static class AttackTypes
{
    private static readonly (AttackType Type, string Key, string Name)[] Table =
    [
        (AttackType.Assassination, "assassination", "Assassination"),
        (AttackType.ArmedAssault, "armed-assault", "Armed assault"),
        (AttackType.Bombing, "bombing", "Bombing/explosion"),
        (AttackType.Hijacking, "hijacking", "Hijacking"),
        (AttackType.HostageTakingBarricade, "barricade", "Hostage taking (barricade incident)"),
        (AttackType.HostageTakingKidnapping, "kidnapping", "Hostage taking (kidnapping)"),
        (AttackType.FacilityAttack, "facility", "Facility/infrastructure attack"),
        (AttackType.UnarmedAssault, "unarmed-assault", "Unarmed assault"),
        (AttackType.Unknown, "unknown", "Unknown"),
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Table.Select(t => t.Key)];

    public static string Key(AttackType type) => Table.First(t => t.Type == type).Key;

    /// <summary>The name in the GTD codebook.</summary>
    public static string Name(AttackType type) => Table.First(t => t.Type == type).Name;

    public static AttackType? Find(string? key) =>
        Table.Where(t => t.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(t => (AttackType?)t.Type).FirstOrDefault();
}
