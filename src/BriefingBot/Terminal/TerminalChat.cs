using System.Globalization;
using BriefingBot.Cli;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>The local chat: every command works, buttons are numbers, Ctrl-C and Ctrl-D leave.</summary>
internal sealed class TerminalChat(CommandSession session)
{
    private IReadOnlyList<ReplyButton> _buttons = [];
    private string? _conversation;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        AnsiConsole.Console.Write(new Text("BriefingBot, local chat. Ask a question, or write /help for the commands; Tab completes, Ctrl-C leaves.\n"));
        var resolver = await session.Services.GetRequiredService<GroupCatalogue>().ResolverAsync(cancellation);
        var editor = new LineEditor("> ", new Completion(CommandTable.Standard, resolver).Of, new ConsoleKeys());
        // Keys are read one by one, Ctrl-C among them: it must never leave the terminal half way through a line.
        Console.TreatControlCAsInput = true;
        try
        {
            while (!cancellation.IsCancellationRequested && editor.ReadLine() is { } line)
            {
                if (LeavingWord.Is(line))
                    break;
                if (line.Trim().Length > 0)
                    await AnswerAsync(line.Trim(), cancellation);
            }
            return ExitCode.Answered;
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellation)
    {
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number < 1 || number > _buttons.Count)
            {
                AnsiConsole.Console.Write(new Text(NoButton(line, _buttons.Count) + "\n"));
                return;
            }
            line = _buttons[number - 1].CommandLine;
            AnsiConsole.Console.Write(new Text(line + "\n", new Style(Color.Grey)));
        }
        var reply = await session.Router.AnswerAsync(line, Asker.Local, _conversation, cancellation);
        _conversation = reply.Conversation ?? _conversation;
        _buttons = reply.Buttons;
        TerminalRenderer.ToConsole(reply, withButtons: true);
    }

    internal static string NoButton(string typed, int buttons) => buttons switch
    {
        0 => $"There is no button {typed}; the last answer has none.",
        1 => $"There is no button {typed}; the last answer has only 1.",
        _ => $"There is no button {typed}; the last answer has 1 to {buttons}.",
    };
}
