using System.CommandLine;
using System.Text;
using BriefingBot.Ingestion.Articles;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Cli;

/// <summary>The batch forms: JSON Lines in, JSON Lines out, no store (docs/json.md).</summary>
internal static class BatchVerbs
{
    internal delegate Task Batch(TextReader input, TextWriter output, string folder, CancellationToken cancellation);

    public static IEnumerable<Command> Create(GlobalOptions options)
    {
        yield return Verb("article", "Article bodies out of pages: {\"id\",\"html\" or \"path\",\"url\"?} a line", (input, output, folder, cancellation) =>
            ArticleBatch.RunAsync(input, output, folder, cancellation, options.Now));
        yield return Verb("stories", "Group reports of one event: {\"id\",\"title\"?,\"text\",\"published\"?,\"url\"?} a line", (input, output, _, cancellation) =>
            StoriesBatch.RunAsync(input, output, cancellation));
        yield return Verb("extract", "Attacks out of texts: {\"id\",\"title\"?,\"text\",\"published\"?,\"url\"?} a line", (input, output, _, cancellation) =>
            ExtractBatch.RunAsync(input, output, ReadingMaterial.WithoutStore(), cancellation));
    }

    private static Command Verb(string name, string summary, Batch run)
    {
        var input = new Option<string>("--input") { Description = "JSON Lines to read; - for standard input", Required = true };
        var output = new Option<string?>("--output") { Description = "Where to write JSON Lines; standard output if left out" };
        var verb = new Command(name, summary) { input, output };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(input)!, parsed.GetValue(output), run, cancellation));
        return verb;
    }

    internal static async Task<int> RunAsync(string input, string? output, Batch run, CancellationToken cancellation)
    {
        if (input != "-" && !File.Exists(input))
            return CommandLineProgram.Complain($"there is no file {input}; give a file of JSON Lines, or - for standard input.");
        try
        {
            using var reader = input == "-" ? Console.In : new StreamReader(input, Encoding.UTF8);
            await using var writer = output is null ? new StreamWriter(Console.OpenStandardOutput()) : new StreamWriter(output, append: false);
            await run(reader, writer, input == "-" ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(input))!, cancellation);
            return ExitCode.Answered;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CommandLineProgram.Complain($"{output ?? input} cannot be read or written; check the folder and the rights of this user.");
        }
    }
}
