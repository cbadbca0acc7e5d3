using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using BriefingBot.Configuration;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Cli;

/// <summary><c>ingest</c>: files, folders, patterns, addresses or standard input into the store.</summary>
internal static class IngestVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, folders, patterns, addresses, or - for JSON Lines on standard input", Arity = ArgumentArity.OneOrMore };
        var manifest = new Option<string?>("--manifest") { Description = "JSON Lines of {\"path\",\"outlet\",\"published\",…} beside the files" };
        var verb = new Command("ingest", "Read documents into the store; reading them again changes nothing") { inputs, manifest };
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (configuration.Faults.Count > 0)
                return CommandLineProgram.Complain([.. configuration.Faults]);
            await using var session = await CommandSession.OpenAsync(options, configuration, cancellation);
            var pipeline = session.Services.GetRequiredService<IngestionPipeline>();
            var fetcher = session.Services.GetRequiredService<HttpFetcher>();
            var paths = parsed.GetValue(inputs)!;
            using var progress = new IngestProgressLine(paths.Where(p => !IsAddress(p) && p != "-").Sum(p => FileInputs.Count(p, parsed.GetValue(manifest))));
            var summary = await pipeline.IngestAsync(ReadAsync(paths, parsed.GetValue(manifest), fetcher, cancellation), progress, cancellation);
            await session.RecordAttacksAsync(cancellation);
            progress.Clear();
            Console.Out.WriteLine(options.Json ? JsonSerializer.Serialize(new { counts = summary.Counts, skipped = summary.Reasons }, Json) : Sentence(summary));
            return summary.Counts.Seen > summary.Counts.Skipped ? ExitCode.Answered : ExitCode.NotFound;
        });
        return verb;
    }

    private static async IAsyncEnumerable<RawInput> ReadAsync(string[] paths, string? manifest, HttpFetcher fetcher, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // JSON is UTF-8, whatever the terminal's language is.
        using var standardInput = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        foreach (var path in paths)
        {
            if (path != "-" && IsAddress(path))
            {
                yield return await PageInputs.ReadAsync(fetcher, new Uri(path), cancellation);
                continue;
            }
            var inputs = path == "-" ? JsonLinesInputs.ReadAsync(standardInput, "standard input", cancellation) : FileInputs.ReadAsync(path, manifest, cancellation);
            await foreach (var input in inputs)
                yield return input;
        }
    }

    private static bool IsAddress(string path) => Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string Sentence(IngestSummary summary)
    {
        var counts = summary.Counts;
        var lines = new List<string> { $"{counts.Seen:N0} {(counts.Seen == 1 ? "document" : "documents")}: {counts.New:N0} new, {counts.Changed:N0} changed, {counts.Unchanged:N0} unchanged, {counts.Skipped:N0} skipped." };
        lines.AddRange(summary.Reasons.Select(r => $"  {r.Origin} {r.Reason}."));
        if (counts.Skipped > summary.Reasons.Count)
            lines.Add($"  and {counts.Skipped - summary.Reasons.Count:N0} more.");
        return string.Join(Environment.NewLine, lines);
    }
}
