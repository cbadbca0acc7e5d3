using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Knowledge;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot;

/// <summary>Loads the starter knowledge on first start, and again when its files or the mode change.</summary>
internal sealed class StarterLoader(BriefingConfiguration configuration, IKnowledgeStore store)
{
    private const int FaultsShown = 10;

    /// <exception cref="OutageException">The files have faults; the message lists them. Nothing was loaded.</exception>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var directory = Path.Combine(BriefingConfiguration.Directory, "knowledge");
        var mode = configuration.Knowledge.Mode;
        var fingerprint = StarterKnowledge.Fingerprint(directory, mode);
        if (await store.FingerprintAsync(cancellation) == fingerprint)
            return;
        var read = StarterKnowledge.Load(directory, mode);
        if (!read.Succeeded)
            throw new OutageException(Sentence(read));
        await store.UpgradeAsync(read.Bundle, fingerprint, cancellation);
    }

    internal static string Sentence(KnowledgeReadResult read)
    {
        var shown = read.Faults.Take(FaultsShown).Select(f => f.ToString());
        var more = read.FaultCount > FaultsShown ? $"\nand {read.FaultCount - FaultsShown} more." : "";
        return $"The starter knowledge has {(read.FaultCount == 1 ? "a fault" : $"{read.FaultCount:N0} faults")}; none of it was loaded.\n{string.Join('\n', shown)}{more}";
    }
}
