using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Terminal;

namespace BriefingBot.Cli;

/// <summary>
/// Decides what a call of the program is: a command of the table once, a verb, or, without either, the host where a token is
/// configured, the local chat at a terminal, commands from standard input elsewhere.
/// </summary>
internal sealed class CommandLineProgram(IReadOnlyList<string> args)
{
    /// <summary>The exit code; whatever went wrong is one sentence on standard error, never a stack trace.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await DispatchAsync(cancellation);
        }
        catch (OutageException outage)
        {
            Console.Error.WriteLine($"briefingbot: {outage.Message}");
            // Who asked for JSON reads standard output: the failure is said there too.
            if (args.Contains("--json"))
                VerbAnswer.PrintJson(new { status = "failed", title = "The store or the knowledge cannot be used", text = outage.Message, citations = Array.Empty<string>() });
            return ExitCode.Fault;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"briefingbot: something broke inside the program ({fault.GetType().Name}); check with \"briefingbot db check\" and \"briefingbot config check\".");
            return ExitCode.Fault;
        }
    }

    private async Task<int> DispatchAsync(CancellationToken cancellation)
    {
        var options = GlobalOptions.Take(args);
        if (options.Fault is { } fault)
            return Complain(fault);
        var configuration = BriefingConfiguration.Read(options.Settings);
        var isCommand = options.Rest.Count > 0 && CommandTable.Standard.Find(options.Rest[0]) is not null && !StoreBatches.IsMeant(options.Rest) && !options.Rest.Any(IsHelp);
        if (!isCommand && options.Rest.Count > 0)
            return await new Verbs(options, configuration).RunAsync(cancellation);
        if (configuration.Faults.Count > 0)
            return Complain([.. configuration.Faults]);
        if (isCommand)
            return await RunOnceAsync(options, configuration, cancellation);
        if (configuration.Discord.IsOn || configuration.Telegram.IsOn)
            return await new ServiceHost(configuration, Clock(options)).RunAsync(cancellation);
        return await ChatAsync(options, configuration, cancellation);
    }

    internal static TimeProvider Clock(GlobalOptions options) => options.Now is { } now ? new FixedClock(now) : TimeProvider.System;

    internal static async Task<int> ChatAsync(GlobalOptions options, BriefingConfiguration configuration, CancellationToken cancellation)
    {
        await using var session = await CommandSession.OpenAsync(options, configuration, cancellation);
        return Console.IsInputRedirected || Console.IsOutputRedirected || options.Json
            ? await session.AnswerLinesAsync(Console.In, cancellation)
            : await new TerminalChat(session).RunAsync(cancellation);
    }

    private static async Task<int> RunOnceAsync(GlobalOptions options, BriefingConfiguration configuration, CancellationToken cancellation)
    {
        await using var session = await CommandSession.OpenAsync(options, configuration, cancellation);
        return await session.AnswerOnceAsync(options.Rest[0], [.. options.Rest.Skip(1)], cancellation);
    }

    private static bool IsHelp(string word) => word is "--help" or "-h" or "-?";

    internal static int Complain(params IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine($"briefingbot: {fault}");
        return ExitCode.BadUsage;
    }
}
