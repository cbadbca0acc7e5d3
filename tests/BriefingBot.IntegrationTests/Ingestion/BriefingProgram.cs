using System.Diagnostics;

namespace BriefingBot.IntegrationTests.Ingestion;

/// <summary>The real program as a process of its own.</summary>
internal sealed class BriefingProgram : IDisposable
{
    private readonly Process _process;

    public BriefingProgram(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "briefingbot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        _process = Process.Start(start)!;
    }

    /// <summary>Whether it ended by itself within the time; else it is killed as by kill -9.</summary>
    public bool EndsWithin(TimeSpan time)
    {
        if (_process.WaitForExit(time))
            return true;
        _process.Kill();
        _process.WaitForExit();
        return false;
    }

    public async Task<(int ExitCode, string Output, string Error)> FinishAsync(string input = "")
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await _process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
        _process.StandardInput.Close();
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(limit.Token), _process.StandardError.ReadToEndAsync(limit.Token));
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
