namespace BriefingBot.Chat.Discord.Protocol.Gateway;

/// <summary>Pauses between attempts to connect: a second at first, doubling to a minute; the random half spreads many bots after an outage.</summary>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <param name="failures">Attempts in a row that came to nothing.</param>
    public TimeSpan Pause(int failures)
    {
        var whole = FirstPause * Math.Pow(2, Math.Min(failures, 10));
        lock (random)
            return (whole < LongestPause ? whole : LongestPause) * (0.5 + (random.NextDouble() / 2));
    }
}
