using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Storage;

namespace BriefingBot.Cli;

/// <summary><c>db migrate</c>, <c>db check</c>, <c>db backup</c>, <c>db restore</c>.</summary>
internal static class DatabaseVerb
{
    public static Command Create(GlobalOptions options, BriefingConfiguration configuration)
    {
        var copy = new Argument<string>("copy") { Description = "File of the copy" };
        return new Command("db", "The store: upgrade, check, back up, restore")
        {
            Verb("migrate", "Create the store or upgrade its schema", options, configuration, (db, _, cancellation) => db.MigrateAsync(cancellation)),
            Verb("check", "Check the store from end to end", options, configuration, (db, _, cancellation) => db.CheckAsync(cancellation)),
            Verb("backup", "Write a checked copy of the store, while the service runs", options, configuration, (db, file, cancellation) => db.BackupAsync(file, cancellation), copy),
            Verb("restore", "Bring a copy back; what is there now is kept beside it", options, configuration, (db, file, cancellation) => db.RestoreAsync(file, cancellation), copy),
        };
    }

    private static Command Verb(string name, string summary, GlobalOptions options, BriefingConfiguration configuration, Func<DatabaseCare, string, CancellationToken, Task<CareOutcome>> run, Argument<string>? file = null)
    {
        var verb = new Command(name, summary);
        if (file is not null)
            verb.Add(file);
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (configuration.Storage.Faults().ToList() is { Count: > 0 } faults)
                return CommandLineProgram.Complain(faults);
            using var database = new Database(StorePath.Resolve(configuration.Storage));
            var outcome = await run(new DatabaseCare(database), file is null ? "" : parsed.GetValue(file)!, cancellation);
            if (options.Json)
                VerbAnswer.PrintJson(new { status = outcome.IsSound ? "answered" : "failed", text = outcome.Sentence });
            else
                (outcome.IsSound ? Console.Out : Console.Error).WriteLine(outcome.Sentence);
            return outcome.IsSound ? ExitCode.Answered : ExitCode.Fault;
        });
        return verb;
    }
}
