using System.CommandLine;
using BriefingBot.Cli.Feeds;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Cli;

/// <summary>The verbs beside the commands of the table: chat, config, db, ingest, feeds and the batch forms.</summary>
internal sealed class Verbs(GlobalOptions options, BriefingConfiguration configuration)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var root = Root();
        var parsed = root.Parse([.. options.Rest]);
        if (parsed.Errors.Count > 0)
            return CommandLineProgram.Complain(Complaint(root, parsed));
        // Ctrl-C is the program's own affair: the library would end the process in the middle of a write.
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
    }

    private string Complaint(RootCommand root, ParseResult parsed)
    {
        var typed = options.Rest[0];
        if (root.Subcommands.Any(c => c.Name == typed))
            return Misused(parsed.CommandResult.Command);
        if (typed.StartsWith('-'))
            return $"there is no option \"{CommandReader.Clip(typed)}\"; write briefingbot --help.";
        var nearest = Suggestion.Nearest(typed, root.Subcommands.Select(c => c.Name));
        return nearest is null
            ? $"there is no command \"{CommandReader.Clip(typed)}\"; write briefingbot --help."
            : $"there is no command \"{CommandReader.Clip(typed)}\"; did you mean {nearest}?";
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Answers questions about armed groups and their attacks, each fact with its source. Without a command: the service where a token is configured, else a local chat.")
        {
            new Option<bool>("--json") { Description = "Answer as JSON (docs/json.md)", Recursive = true },
            new Option<string>("--now") { Description = "Set the clock, such as 2024-03-28T07:00:00Z", Recursive = true },
        };
        foreach (var command in CommandTable.Standard.Commands.Where(c => !StoreBatches.Names.Contains(c.Name)))
            root.Add(CommandUsage.Of(command));
        root.Add(Chat());
        root.Add(ConfigVerb.Create(options, configuration));
        root.Add(DatabaseVerb.Create(options, configuration));
        root.Add(DiscordVerb.Create(options, configuration));
        root.Add(IngestVerb.Create(options, configuration));
        root.Add(FeedsVerb.Create(options, configuration));
        root.Add(TelegramVerb.Create(options, configuration));
        foreach (var batch in StoreBatches.Create(options, configuration).Concat(BatchVerbs.Create(options)))
            root.Add(batch);
        return root;
    }

    // What it takes rather than what is wrong with it: one sentence fits a word too many, one too few and a misspelled one.
    private string Misused(Command verb)
    {
        var path = string.Join(' ', verb.Parents.OfType<Command>().Where(p => p is not RootCommand).Select(p => p.Name).Append(verb.Name));
        string[] words = verb.Subcommands.Count > 0
            ? [string.Join("|", verb.Subcommands.Select(c => c.Name))]
            : [.. verb.Arguments.Select(a => a.Name.ToUpperInvariant()), .. verb.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.Name.TrimStart('-').ToUpperInvariant()}")];
        return $"\"{CommandReader.Clip(string.Join(' ', options.Rest))}\" is not understood; write briefingbot {string.Join(' ', words.Prepend(path))}, or briefingbot {path} --help.";
    }

    private Command Chat()
    {
        var chat = new Command("chat", "Open the local chat");
        chat.SetAction((_, cancellation) => configuration.Faults.Count > 0
            ? Task.FromResult(CommandLineProgram.Complain([.. configuration.Faults]))
            : CommandLineProgram.ChatAsync(options, configuration, cancellation));
        return chat;
    }
}
