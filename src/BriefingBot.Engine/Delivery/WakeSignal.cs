namespace BriefingBot.Engine.Delivery;

/// <summary>Wakes a service that otherwise looks now and then whether there is work.</summary>
public abstract class WakeSignal(TimeProvider clock)
{
    private volatile TaskCompletionSource _raised = New();

    public void Raise()
    {
        var raised = _raised;
        _raised = New();
        raised.TrySetResult();
    }

    /// <summary>The signal to wait for; taken before looking, so that none is missed in between.</summary>
    public Task Next => _raised.Task;

    /// <summary>Waits for the signal, but no longer than a while.</summary>
    public async Task WaitAsync(Task signal, TimeSpan atMost, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(signal, Task.Delay(atMost, clock, stop.Token));
        await stop.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
