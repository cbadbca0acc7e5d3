using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Briefs;

/// <summary>What tells whether an attack is in a scope, without its ledger.</summary>
/// <param name="Groups">Ids of the groups that claimed it or are named or suspected for it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Names">Title, names, targets and weapons.</param>
/// <param name="KilledHigh">The highest figure reported; null without one.</param>
/// <param name="IsListed">False for attacks of states and criminals.</param>
public sealed record AttackTraits(string Id, IReadOnlyList<string> Groups, string? Country, string? Place, IReadOnlyList<string> Names, int? KilledHigh, bool IsListed)
{
    private HashSet<string>? _words;

    /// <summary>All words of names and place, folded.</summary>
    internal IReadOnlySet<string> Words => _words ??= [.. Names.Append(Place ?? "").SelectMany(n => FoldedName.Words(n))];

    public static AttackTraits Of(Attack attack) => new(
        attack.Id,
        [.. attack.Attributions.Where(a => a.Stance is AttributionStance.Claimed or AttributionStance.Attributed or AttributionStance.Suspected).Select(a => a.GroupId).OfType<string>().Distinct(StringComparer.Ordinal)],
        attack.Place?.Country,
        attack.Place?.Name,
        [attack.Title, .. attack.Names, .. attack.Targets, .. attack.Weapons, .. attack.Attributions.Select(a => a.Actor)],
        TollView.Of(attack.Toll, TollMeasure.Killed)?.Range.High,
        attack.ActorKind is ActorKind.Group or ActorKind.Unknown);
}
