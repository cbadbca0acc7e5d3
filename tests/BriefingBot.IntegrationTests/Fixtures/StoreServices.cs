using System.Collections.Concurrent;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.IntegrationTests.Fixtures;

/// <summary>The services of the program over one database file, with its log kept for the test to read.</summary>
internal sealed class StoreServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly KeptLog _log = new();

    public StoreServices(string path)
    {
        var configuration = BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = path });
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddBriefingBot(configuration, TimeProvider.System)
            .BuildServiceProvider();
    }

    public IReadOnlyList<string> Log => [.. _log.Lines];

    public CommandRouter Router => Get<CommandRouter>();

    public Database Database => Get<Database>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task LoadStarterAsync() => Get<StarterLoader>().LoadAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
        }

        public void Dispose()
        {
        }
    }
}
