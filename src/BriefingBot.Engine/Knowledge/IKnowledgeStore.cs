using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Knowledge;

/// <summary>What an upgrade of the starter knowledge did.</summary>
public sealed record UpgradeOutcome(bool Changed, int Groups, int Attacks, int Claims);

public interface IKnowledgeStore
{
    /// <summary>The fingerprint of the starter knowledge in the store; null while none was loaded.</summary>
    Task<string?> FingerprintAsync(CancellationToken cancellation);

    /// <summary>
    /// Makes the store's starter facts those of the bundle, in one transaction: new ones come, changed ones change, those left out go.
    /// Whatever an analyst added, changed or removed stays as the analyst left it.
    /// </summary>
    Task<UpgradeOutcome> UpgradeAsync(KnowledgeBundle bundle, string fingerprint, CancellationToken cancellation);
}
