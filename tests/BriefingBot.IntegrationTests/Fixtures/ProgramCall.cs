using BriefingBot.Cli;

namespace BriefingBot.IntegrationTests.Fixtures;

/// <summary>What one call of the program gave.</summary>
public sealed record ProgramOutcome(int Code, string Output, string Error)
{
    /// <summary>One sentence of the program on standard error, and nothing that a programmer would write.</summary>
    public void ShouldBeOneSentence()
    {
        Error.ShouldStartWith("briefingbot: ", customMessage: Error);
        Error.TrimEnd().ShouldNotContain('\n');
        ShouldShowNoInnards();
    }

    public void ShouldShowNoInnards()
    {
        var all = Output + Error;
        all.ShouldNotContain("   at ");
        all.ShouldNotContain("Exception");
        all.ShouldNotContain("SQLite Error");
    }
}

/// <summary>
/// Calls the program in this process. The console is the process's own, so classes that call it stand in one collection and
/// never run at the same time.
/// </summary>
public static class ProgramCall
{
    public const string Collection = "calls of the program";

    public static async Task<ProgramOutcome> RunAsync(params string[] args) => await RunAsync(args, input: "");

    public static async Task<ProgramOutcome> RunAsync(string[] args, string input)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var (realOutput, realError, realInput) = (Console.Out, Console.Error, Console.In);
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(new StringReader(input));
        try
        {
            var code = await new CommandLineProgram(args).RunAsync(CancellationToken.None);
            return new ProgramOutcome(code, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(realOutput);
            Console.SetError(realError);
            Console.SetIn(realInput);
        }
    }
}

[CollectionDefinition(ProgramCall.Collection, DisableParallelization = true)]
public sealed class ProgramCallCollection : ICollectionFixture<StarterStore>;
