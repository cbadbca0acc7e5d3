namespace BriefingBot.Chat.Discord;

/// <summary>
/// Runs the making of answers. The store answers without ever giving its thread back, so each answer begins on a thread of its own, a few
/// at a time: the pool's threads stay free for what must happen in time, as saying within 3 seconds that an answer will come.
/// </summary>
internal sealed class AnswerWork
{
    private static readonly int Turns = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _turns = new(Turns);
    private int _waiting;

    /// <summary>True where so many answers wait for their turn that a new one will surely take long.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) > Turns * 4;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        Task<T> begun;
        Interlocked.Increment(ref _waiting);
        try
        {
            await _turns.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        try
        {
            // Ends with the first real wait of the work; a language model that takes long keeps nobody's turn.
            begun = await Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _turns.Release();
        }
        return await begun;
    }
}
