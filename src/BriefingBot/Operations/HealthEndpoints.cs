using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Status;

namespace BriefingBot.Operations;

/// <summary>/health/live: the process answers. /health/ready: the store answers too.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (IStatusStore store, CancellationToken cancellation) =>
        {
            try
            {
                await store.HoldingsAsync(cancellation);
                return Results.Text("ready");
            }
            catch (OutageException)
            {
                // The reason holds paths: it is for the log and /status, not for whoever can reach the port.
                return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
