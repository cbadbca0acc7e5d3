namespace BriefingBot.Chat.Discord;

/// <summary>
/// Runs the making of answers. The store answers without ever giving its thread back, so answers are made on threads of their own, a few
/// at a time: the pool's threads stay free for what must happen in time, as saying within 3 seconds that an answer will come.
/// </summary>
internal sealed class AnswerWork
{
    /// <summary>More than this are in the making only where no answer would come in time to be of use.</summary>
    public const int Most = 500;

    private static readonly int Turns = Math.Max(2, Environment.ProcessorCount);

    private readonly AnswerThreads _threads = new(Turns);
    private int _unfinished;

    /// <summary>True where so many answers wait for their turn that a new one will surely take long.</summary>
    public bool IsBusy => _threads.Waiting > Turns * 4;

    /// <summary>True where no more may be asked.</summary>
    public bool IsFull => Volatile.Read(ref _unfinished) >= Most;

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _unfinished);
        try
        {
            return await _threads.RunAsync(work, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _unfinished);
        }
    }
}
