namespace BriefingBot.Ingestion.Fetching.Hosts;

/// <summary>The right to send one request to a host, or the time until which the host rests.</summary>
internal sealed class HostTurn : IDisposable
{
    private Action? _leave;

    public HostTurn(Action leave) => _leave = leave;

    public HostTurn(DateTimeOffset restsUntil) => RestsUntil = restsUntil;

    /// <summary>Gets the end of the host's rest; null when the turn is granted.</summary>
    public DateTimeOffset? RestsUntil { get; }

    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
