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
            return CommandLineProgram.Complain(Complaint(root));
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation);
    }

    private string Complaint(RootCommand root)
    {
        var typed = options.Rest[0];
        var verb = root.Subcommands.FirstOrDefault(c => c.Name == typed);
        if (verb is not null)
            return $"\"{string.Join(' ', options.Rest)}\" is not understood; write briefingbot {typed} --help.";
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
            root.Add(new Command(command.Name, $"{command.Summary}: {command.Usage[1..]}"));
        root.Add(Chat());
        root.Add(ConfigVerb.Create(configuration));
        root.Add(DatabaseVerb.Create(configuration));
        root.Add(DiscordVerb.Create(options, configuration));
        root.Add(IngestVerb.Create(options, configuration));
        root.Add(FeedsVerb.Create(options, configuration));
        root.Add(TelegramVerb.Create(options, configuration));
        foreach (var batch in StoreBatches.Create(options, configuration).Concat(BatchVerbs.Create(options)))
            root.Add(batch);
        return root;
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
