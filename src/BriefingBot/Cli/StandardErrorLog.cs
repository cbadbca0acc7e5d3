namespace BriefingBot.Cli;

/// <summary>
/// The log of a single command: one line an error on standard error, with the exception's kind and no stack trace. Whoever calls a command
/// is a user; the service keeps the whole story in its own log.
/// </summary>
internal sealed class StandardErrorLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Error and not LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine($"briefingbot: {formatter(state, exception)}{(exception is null ? "" : $" ({exception.GetType().Name})")}");
    }

    public void Dispose()
    {
    }
}
