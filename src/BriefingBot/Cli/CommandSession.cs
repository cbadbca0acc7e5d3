using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion.Extraction.Recording;
using BriefingBot.Storage;
using BriefingBot.Terminal;

namespace BriefingBot.Cli;

/// <summary>The services of a call without a host: the store opened, the starter knowledge in, a router to ask.</summary>
internal sealed class CommandSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _json;

    private CommandSession(ServiceProvider services, bool json)
    {
        _services = services;
        _json = json;
    }

    public CommandRouter Router => _services.GetRequiredService<CommandRouter>();

    public IServiceProvider Services => _services;

    /// <exception cref="OutageException">The store cannot be used.</exception>
    public static async Task<CommandSession> OpenAsync(GlobalOptions options, BriefingConfiguration configuration, CancellationToken cancellation)
    {
        var services = Composition.ForOneCommand(configuration, CommandLineProgram.Clock(options));
        try
        {
            await services.GetRequiredService<Database>().OpenAsync(cancellation);
            await services.GetRequiredService<StarterLoader>().LoadAsync(cancellation);
            return new CommandSession(services, options.Json);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public async Task<int> AnswerOnceAsync(string command, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        // The shell has split the line already: a word with blanks in it was quoted.
        var typed = words.Select(w => new CommandWord(w, w.Contains(' ', StringComparison.Ordinal) && !w.Contains(':', StringComparison.Ordinal))).ToList();
        var reply = await Router.AnswerAsync(command, typed, Asker.Local, cancellation);
        Print(reply);
        return ExitCode.Of(reply.Status);
    }

    /// <summary>Answers line by line until the input ends, each question in the light of the one before; the exit code is the worst of the answers.</summary>
    public async Task<int> AnswerLinesAsync(TextReader input, CancellationToken cancellation)
    {
        var worst = ExitCode.Answered;
        string? conversation = null;
        while (await input.ReadLineAsync(cancellation) is { } line && !LeavingWord.Is(line))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var reply = await Router.AnswerAsync(line, Asker.Local, conversation, cancellation);
            conversation = reply.Conversation ?? conversation;
            Print(reply);
            worst = Math.Max(worst, ExitCode.Of(reply.Status));
        }
        return worst;
    }

    /// <summary>Enters the attacks of the documents read so far into the ledger; those of a run that was cut off too.</summary>
    public Task RecordAttacksAsync(CancellationToken cancellation) =>
        _services.GetRequiredService<AttackRecorder>().RecordAsync(() => ReadingMaterial.FromStoreAsync(_services.GetRequiredService<GroupCatalogue>(), cancellation), cancellation);

    private void Print(Reply reply)
    {
        if (_json)
            Console.Out.WriteLine(JsonRenderer.Render(reply));
        else if (Console.IsOutputRedirected)
            Console.Out.WriteLine(PlainTextRenderer.Render(reply));
        else
            TerminalRenderer.ToConsole(reply, withButtons: false);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
