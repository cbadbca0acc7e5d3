using System.CommandLine;
using BriefingBot.Cli.Batches;
using BriefingBot.Configuration;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;

namespace BriefingBot.Cli;

/// <summary>The batch forms of commands that answer from the store: <c>ask --input</c> and <c>search --input</c>.</summary>
internal static class StoreBatches
{
    public const string InputOption = "--input";

    public static readonly IReadOnlyList<string> Names = ["ask", "search"];

    private delegate Task Batch(CommandSession session, TextReader input, TextWriter output, CancellationToken cancellation);

    /// <summary>True where a command's words ask for its batch form.</summary>
    public static bool IsMeant(IReadOnlyList<string> words) =>
        Names.Contains(words[0], StringComparer.OrdinalIgnoreCase) && words.Any(w => w == InputOption || w.StartsWith(InputOption + "=", StringComparison.Ordinal));

    public static IEnumerable<Command> Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        yield return Verb("ask", "{\"id\",\"question\",\"after\"?,\"asOf\"?}", options, configuration, (session, input, output, cancellation) =>
            new AskBatch(session.Services.GetRequiredService<AnswerEngine>(), session.Services.GetRequiredService<TimeProvider>()).RunAsync(input, output, cancellation));
        yield return Verb("search", "{\"id\",\"query\"}", options, configuration, (session, input, output, cancellation) =>
            new SearchBatch(session.Services.GetRequiredService<PassageFinder>()).RunAsync(input, output, cancellation));
    }

    private static Command Verb(string name, string line, GlobalOptions options, BriefingConfiguration configuration, Batch run)
    {
        var spec = CommandTable.Standard.Find(name)!;
        var input = new Option<string>(InputOption) { Description = $"Many at once: JSON Lines to read, {line} a line; - for standard input" };
        var output = new Option<string?>("--output") { Description = "Where to write JSON Lines; standard output if left out" };
        var verb = CommandUsage.Of(spec);
        // The words come in lines of the input.
        foreach (var words in verb.Arguments)
            words.Arity = ArgumentArity.ZeroOrMore;
        verb.Add(input);
        verb.Add(output);
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (configuration.Faults.Count > 0)
                return CommandLineProgram.Complain([.. configuration.Faults]);
            await using var session = await CommandSession.OpenAsync(options, configuration, cancellation);
            return await BatchVerbs.RunAsync(parsed.GetValue(input)!, parsed.GetValue(output), (reader, writer, _, stop) => run(session, reader, writer, stop), cancellation);
        });
        return verb;
    }
}
