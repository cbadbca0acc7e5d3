using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Extraction.Recording;

namespace BriefingBot.Scheduling;

/// <summary>Reads documents for attacks soon after they are stored, whoever stored them.</summary>
internal sealed class AttackReadingService(AttackRecorder recorder, GroupCatalogue catalogue, TimeProvider clock, ILogger<AttackReadingService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await recorder.RecordAsync(() => ReadingMaterial.FromStoreAsync(catalogue, stoppingToken), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.ReadingFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
