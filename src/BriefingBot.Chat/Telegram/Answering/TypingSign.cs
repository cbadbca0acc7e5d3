namespace BriefingBot.Chat.Telegram.Answering;

/// <summary>Shows that the bot is writing while an answer takes long; the platform's sign goes out after five seconds.</summary>
internal sealed class TypingSign(ITelegramTransport transport, TimeProvider clock)
{
    private static readonly TimeSpan BeforeFirst = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4.5);

    /// <param name="work">Begun after the clock of the sign: much of the work holds its thread.</param>
    public async Task<T> WhileAsync<T>(ChatPlace place, Func<Task<T>> work, CancellationToken cancellation)
    {
        // Nobody writes in a channel but the channel.
        if (place.IsChannel)
            return await work();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = ShowAsync(place, done.Token);
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(ChatPlace place, CancellationToken done)
    {
        for (var wait = BeforeFirst; ; wait = Between)
        {
            await Task.Delay(wait, clock, done);
            await transport.ShowTypingAsync(place, done);
        }
    }
}
