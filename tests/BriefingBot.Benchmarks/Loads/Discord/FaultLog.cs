using Microsoft.Extensions.Logging;

namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>Shows the first warnings and errors about Discord, and counts all. Others are not its matter: a generated store's names are not in what is cited for them.</summary>
internal sealed class FaultLog(bool counts = true) : ILoggerProvider, ILogger
{
    private const int Shown = 5;
    private static int _count;

    public static int Count => _count;

    public ILogger CreateLogger(string categoryName) => new FaultLog(categoryName.StartsWith("BriefingBot.Chat.", StringComparison.Ordinal));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => counts && logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && Interlocked.Increment(ref _count) <= Shown)
            Console.WriteLine($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
    }

    public void Dispose()
    {
    }
}
