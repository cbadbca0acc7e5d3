namespace BriefingBot.Terminal;

/// <summary>A line being typed, with its cursor.</summary>
internal sealed class EditedLine
{
    private const int Longest = 4000;

    public string Text { get; private set; } = "";

    public int Cursor { get; private set; }

    // A letter outside the first 65,536 is two halves, which stay together.
    private int Before => Math.Max(0, Cursor - (Cursor > 1 && char.IsLowSurrogate(Text[Cursor - 1]) ? 2 : 1));

    private int After => Math.Min(Text.Length, Cursor + (Cursor < Text.Length && char.IsHighSurrogate(Text[Cursor]) ? 2 : 1));

    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    public void Apply(ConsoleKeyInfo key)
    {
        var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Backspace when Cursor > 0:
                Remove(Before, Cursor - Before);
                break;
            case ConsoleKey.Delete when Cursor < Text.Length:
                Text = Text.Remove(Cursor, After - Cursor);
                break;
            case ConsoleKey.LeftArrow:
                Cursor = Before;
                break;
            case ConsoleKey.RightArrow:
                Cursor = After;
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                Cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                Cursor = Text.Length;
                break;
            case ConsoleKey.U when control:
                Remove(0, Cursor);
                break;
            case ConsoleKey.W when control:
                var word = Text[..Cursor].TrimEnd().LastIndexOf(' ') + 1;
                Remove(word, Cursor - word);
                break;
            default:
                Type(key.KeyChar);
                break;
        }
    }

    private void Type(char c)
    {
        if (char.IsControl(c) || Text.Length >= Longest)
            return;
        Text = Text.Insert(Cursor, c.ToString());
        Cursor++;
    }

    private void Remove(int start, int length)
    {
        Text = Text.Remove(start, length);
        Cursor = start;
    }
}
