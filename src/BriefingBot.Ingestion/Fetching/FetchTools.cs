using BriefingBot.Ingestion.Fetching.Addresses;
using BriefingBot.Ingestion.Fetching.Hosts;
using BriefingBot.Ingestion.Fetching.Robots;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>What all fetches share.</summary>
internal sealed record FetchTools(
    FetchOptions Options,
    HttpMessageInvoker Client,
    AddressGuard Guard,
    HostTurns Turns,
    RobotsCache Robots,
    string UserAgent,
    TimeProvider Clock,
    ILogger Logger);
