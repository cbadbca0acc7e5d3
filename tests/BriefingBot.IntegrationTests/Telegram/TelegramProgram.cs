using System.Net;
using System.Net.Sockets;
using BriefingBot.Cli;

namespace BriefingBot.IntegrationTests.Telegram;

/// <summary>The whole program in this process, by polling or by webhook, against a Bot API server on loopback. What it prints is kept.</summary>
internal sealed class TelegramProgram : IAsyncDisposable
{
    public const long Private = Update.Person;
    public const long Admin = 40;
    public const long Group = -4200;
    public const long Forum = -4300;
    public const long Channel = -4400;
    public const long Unknown = 43;

    private const string LogLevel = "Logging__LogLevel__Default";

    private readonly StringWriter _output = new();
    private readonly (TextWriter Out, TextWriter Error) _console = (Console.Out, Console.Error);
    private readonly string _store;
    private readonly int _port = FreePort();
    private CancellationTokenSource _stop = new();
    private Task<int> _running = Task.FromResult(0);

    private TelegramProgram(ScriptedBotApi api, string store)
    {
        Api = api;
        _store = store;
    }

    public ScriptedBotApi Api { get; }

    public string Output => _output.ToString();

    public Uri WebhookAddress => new($"http://127.0.0.1:{_port}/hooks/telegram");

    public static async Task<TelegramProgram> StartAsync(string store, bool webhook)
    {
        var program = new TelegramProgram(await ScriptedBotApi.StartAsync(), store);
        var writer = TextWriter.Synchronized(program._output);
        Console.SetOut(writer);
        Console.SetError(writer);
        // Whatever any part logs at any level is searched for the token.
        Environment.SetEnvironmentVariable(LogLevel, "Trace");
        program.Start(webhook);
        return program;
    }

    public void Start(bool webhook)
    {
        _stop = new CancellationTokenSource();
        List<string> args =
        [
            _store, $"--Telegram:Token={Api.Token}", $"--Telegram:ApiBase={Api.Address}", $"--Telegram:Chats={Private},{Group},{Forum},{Channel}", $"--Telegram:Admins={Admin}",
            $"--Http:Urls=http://127.0.0.1:{_port}",
        ];
        if (webhook)
            args.Add($"--Telegram:WebhookUrl={WebhookAddress}");
        _running = Task.Run(() => new CommandLineProgram(args).RunAsync(_stop.Token));
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // As the program's own entry takes it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Environment.SetEnvironmentVariable(LogLevel, null);
        Console.SetOut(_console.Out);
        Console.SetError(_console.Error);
        await Api.DisposeAsync();
        _stop.Dispose();
        Output.ShouldContain("Telegram: connected");
        Output.ShouldNotContain("loopback_token");
        Api.Faults.ShouldBeEmpty();
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
