using System.Globalization;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Replies;
using BriefingBot.Engine.Status;
using BriefingBot.Engine.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine.Commands;

/// <summary>From a call to its reply: finds the command, reads the arguments, checks access, lets it answer, checks the answer.</summary>
public sealed class CommandRouter(CommandTable table, IServiceProvider services, ReplyCheck check, IStatusStore status, IChannelZones zones, TimeProvider clock, ILogger<CommandRouter> logger)
{
    /// <summary>The longest line that is read; platforms stop at 4,000 characters.</summary>
    public const int LongestLine = 8000;

    /// <summary>Answers a line as typed, with or without the slash: "/group isis-k"; a line that is no command is a question.</summary>
    public Task<Reply> AnswerAsync(string line, Asker asker, CancellationToken cancellation) => AnswerAsync(line, asker, conversation: null, cancellation);

    /// <summary>The same, in a conversation that a question may go on with.</summary>
    public Task<Reply> AnswerAsync(string line, Asker asker, string? conversation, CancellationToken cancellation)
    {
        if (line.Length > LongestLine)
            return Task.FromResult(Reply.Invalid($"The line is {line.Length:N0} characters long; at most {LongestLine:N0} can be read."));
        var words = CommandWords.Split(line);
        if (words.Count == 0)
            return Task.FromResult(Reply.Invalid("The line is empty; write /help to see what can be asked."));
        return QuestionLine.Read(line, table) is { } question
            ? AskAsync(question, asker, conversation, cancellation)
            : AnswerAsync(words[0].Text.TrimStart('/'), [.. words.Skip(1)], asker, cancellation);
    }

    /// <summary>Answers a free question, as a mention, a direct message or a reply to the bot brings it.</summary>
    /// <param name="conversation">The <see cref="Reply.Conversation"/> of the message replied to; null for a question of its own.</param>
    public Task<Reply> AskAsync(string question, Asker asker, string? conversation, CancellationToken cancellation) =>
        AnswerAsync(AskCommand.Name, (_, _) => AskCommand.Reading(question), asker, cancellation, conversation);

    /// <summary>Answers a command given as words, as a shell or a chat line has them.</summary>
    public Task<Reply> AnswerAsync(string command, IReadOnlyList<CommandWord> words, Asker asker, CancellationToken cancellation) =>
        AnswerAsync(command, (spec, today) => CommandReader.Read(spec, words, today), asker, cancellation);

    /// <summary>Answers a command given with options by name, as Discord has them.</summary>
    public Task<Reply> AnswerAsync(string command, IReadOnlyDictionary<string, string> options, Asker asker, CancellationToken cancellation) =>
        AnswerAsync(command, (spec, today) => CommandReader.Read(spec, options, today), asker, cancellation);

    private async Task<Reply> AnswerAsync(string command, Func<CommandSpec, DateOnly, CommandReading> read, Asker asker, CancellationToken cancellation, string? conversation = null)
    {
        if (table.Find(command) is not { } spec)
            return UnknownCommand(command);
        if (spec.Access > asker.Access)
            return new Reply(ReplyStatus.Refused, $"/{spec.Name}") { Summary = $"/{spec.Name} is for {spec.Access.ToString().ToLowerInvariant()}s; ask one of them.", Reason = "not-allowed", Private = true };
        try
        {
            var now = clock.GetUtcNow();
            asker = asker with { Zone = await zones.FindAsync(asker.Channel, cancellation) };
            var reading = read(spec, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, asker.Zone).DateTime));
            if (reading.Arguments is not { } arguments)
                return Reply.Invalid(reading.Fault!);
            var handler = (ICommand)services.GetRequiredService(spec.Handler);
            var reply = await handler.AnswerAsync(new CommandCall(spec, arguments, asker, now) { Conversation = conversation }, cancellation);
            return await FinishAsync(reply, arguments, cancellation);
        }
        catch (OutageException outage)
        {
            return Failed(spec, outage, outage.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Failed(spec, fault, "Something went wrong here, and it has been logged.");
        }
    }

    private async Task<Reply> FinishAsync(Reply reply, CommandArguments arguments, CancellationToken cancellation)
    {
        var sound = await check.KeepAsync(reply, cancellation);
        return sound with
        {
            AsOf = sound.AsOf ?? await status.AsOfAsync(cancellation),
            Private = sound.Private || arguments.Flag(CommandTable.PrivateParameter),
        };
    }

    private Reply UnknownCommand(string typed)
    {
        var shown = CommandReader.Clip(typed);
        var nearest = Suggestion.Nearest(typed, table.Commands.Select(c => c.Name));
        return nearest is null
            ? Reply.Invalid($"There is no command \"{shown}\"; write /help to see what can be asked.", new ReplyButton("Help", "/help"))
            : Reply.Invalid($"There is no command \"{shown}\"; did you mean /{nearest}?", new ReplyButton($"/{nearest}", $"/help {nearest}"));
    }

    // The reference ties what the user saw to the log line; neither tells the other's secrets.
    private Reply Failed(CommandSpec spec, Exception fault, string sentence)
    {
        var reference = clock.GetTimestamp().ToString("x6", CultureInfo.InvariantCulture)[^6..];
        Log.CommandFailed(logger, fault, spec.Name, reference);
        return new Reply(ReplyStatus.Failed, $"/{spec.Name} failed") { Summary = $"{sentence} Reference {reference}.", Private = true };
    }
}
