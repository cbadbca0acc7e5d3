using System.Diagnostics;
using BriefingBot.Cli;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Cli;

/// <summary>The program as the system starts it; what can be asked in process is asked there.</summary>
[Collection(ProgramCall.Collection)]
public sealed class ProgramProcessTests(StarterStore store)
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_program_answers_and_leaves_with_the_code_of_its_answer()
    {
        var found = await StartAsync("group", "isis-k", store.Setting);
        found.Code.ShouldBe(0, found.Error);
        found.Output.ShouldStartWith("ISIS-K\n");
        found.Output.ShouldNotContain('\e');

        (await StartAsync("group", "iskq", store.Setting)).Code.ShouldBe(1);
    }

    private static async Task<ProgramOutcome> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(typeof(CommandLineProgram).Assembly.Location);
        foreach (var word in args)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var bound = new CancellationTokenSource(Bound);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(bound.Token), process.StandardError.ReadToEndAsync(bound.Token));
        await process.WaitForExitAsync(bound.Token);
        return new ProgramOutcome(process.ExitCode, await output, await error);
    }
}
