namespace BriefingBot.Terminal;

/// <summary>The keyboard and the one line of the window that a line editor needs.</summary>
internal interface ITerminalKeys
{
    /// <summary>Columns of the window.</summary>
    int Width { get; }

    ConsoleKeyInfo ReadKey();

    void Write(string text);
}

/// <summary>The process's own terminal.</summary>
internal sealed class ConsoleKeys : ITerminalKeys
{
    public int Width => Console.WindowWidth;

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    public void Write(string text) => Console.Write(text);
}
