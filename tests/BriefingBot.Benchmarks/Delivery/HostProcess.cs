using System.Diagnostics;

namespace BriefingBot.Benchmarks.Delivery;

/// <summary>The real service as a process of its own, against the platforms on loopback.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    public HostProcess(string store, PlatformStub stub)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "briefingbot.dll")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in Settings(store, stub))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = Process.Start(start)!;
        // Read to nowhere: a pipe that is full would hold the program.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string LastError { get; private set; } = "";

    public bool WasKilled { get; private set; }

    public bool HasExited => _process.HasExited;

    public static Dictionary<string, string?> Settings(string store, PlatformStub stub) => new()
    {
        ["Storage:Path"] = store,
        ["Knowledge:Starter"] = "none",
        ["Http:Urls"] = "http://127.0.0.1:0",
        ["Telegram:Token"] = PlatformStub.TelegramToken,
        ["Telegram:ApiBase"] = stub.Address,
        ["Discord:Token"] = PlatformStub.DiscordToken,
        ["Discord:ApiBase"] = stub.Address + "/api/v10",
    };

    /// <summary>As by kill -9.</summary>
    public void Kill()
    {
        try
        {
            WasKilled = true;
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public Task EndAsync(TimeSpan patience) => _process.WaitForExitAsync().WaitAsync(patience);

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
