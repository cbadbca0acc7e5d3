namespace BriefingBot.Terminal;

/// <summary>
/// Reads a line key by key: history with up and down, completion with Tab, the usual editing keys. History lives as long as the
/// process: questions are nobody's business later.
/// </summary>
internal sealed class LineEditor(string prompt, Func<string, IReadOnlyList<string>> complete, ITerminalKeys terminal)
{
    private readonly List<string> _history = [];

    /// <summary>The line, or null when the user leaves (Ctrl-C or Ctrl-D on an empty line).</summary>
    public string? ReadLine()
    {
        var line = new EditedLine();
        var entry = _history.Count;
        Completing? completing = null;
        while (true)
        {
            Draw(line);
            var key = terminal.ReadKey();
            if (key.Key != ConsoleKey.Tab)
                completing = null;
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    terminal.Write(Environment.NewLine);
                    if (line.Text.Length > 0 && (_history.Count == 0 || _history[^1] != line.Text))
                        _history.Add(line.Text);
                    return line.Text;
                case ConsoleKey.C when key.Modifiers.HasFlag(ConsoleModifiers.Control):
                case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control) && line.Text.Length == 0:
                    terminal.Write(Environment.NewLine);
                    return null;
                case ConsoleKey.UpArrow when entry > 0:
                    line.Set(_history[--entry]);
                    break;
                case ConsoleKey.DownArrow when entry < _history.Count:
                    line.Set(++entry < _history.Count ? _history[entry] : "");
                    break;
                case ConsoleKey.Tab:
                    completing = completing is null ? new Completing(complete(line.Text), 0) : completing with { Shown = completing.Shown + 1 };
                    if (completing.Offers.Count > 0)
                        line.Set(completing.Offers[completing.Shown % completing.Offers.Count]);
                    break;
                default:
                    line.Apply(key);
                    break;
            }
        }
    }

    // One line, scrolled sideways where the window is narrower than the text.
    private void Draw(EditedLine line)
    {
        var room = Math.Max(10, terminal.Width - prompt.Length - 1);
        var from = Math.Max(0, line.Cursor - room + 1);
        var shown = line.Text.Substring(from, Math.Min(room, line.Text.Length - from));
        terminal.Write($"\r\e[K{prompt}{shown}\r\e[{prompt.Length + line.Cursor - from}C");
    }

    private sealed record Completing(IReadOnlyList<string> Offers, int Shown);
}
