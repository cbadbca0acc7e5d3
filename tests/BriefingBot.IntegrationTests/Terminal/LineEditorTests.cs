using BriefingBot.Terminal;

namespace BriefingBot.IntegrationTests.Terminal;

public sealed class LineEditorTests
{
    private readonly ScriptedKeys _keys = new();

    [Fact]
    public void Enter_gives_the_line()
    {
        _keys.Type("/help").Press(ConsoleKey.Enter);

        Editor().ReadLine().ShouldBe("/help");
    }

    [Fact]
    public void Tab_walks_through_the_offers_and_any_other_key_takes_the_one_shown()
    {
        _keys.Type("/t").Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Type("!").Press(ConsoleKey.Enter);

        Editor("/one", "/two", "/three").ReadLine().ShouldBe("/one!");
    }

    [Fact]
    public void Tab_without_an_offer_leaves_the_line()
    {
        _keys.Type("/x").Press(ConsoleKey.Tab).Press(ConsoleKey.Enter);

        Editor().ReadLine().ShouldBe("/x");
    }

    [Fact]
    public void Up_and_down_walk_through_what_was_asked()
    {
        var editor = Editor();
        foreach (var line in new[] { "first", "second" })
        {
            _keys.Type(line).Press(ConsoleKey.Enter);
            editor.ReadLine();
        }

        _keys.Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.Enter);
        editor.ReadLine().ShouldBe("first");
        _keys.Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.DownArrow).Press(ConsoleKey.DownArrow).Press(ConsoleKey.DownArrow).Type("new").Press(ConsoleKey.Enter);
        editor.ReadLine().ShouldBe("new");
    }

    [Fact]
    public void Control_c_leaves_at_any_time_and_control_d_on_an_empty_line()
    {
        _keys.Type("half a line").Press(ConsoleKey.C, control: true);
        Editor().ReadLine().ShouldBeNull();

        _keys.Press(ConsoleKey.D, control: true);
        Editor().ReadLine().ShouldBeNull();
    }

    [Fact]
    public void A_line_longer_than_the_window_scrolls_and_never_wraps()
    {
        _keys.Type(new string('x', 200)).Press(ConsoleKey.Enter);

        Editor().ReadLine()!.Length.ShouldBe(200);
        _keys.Written.Where(w => w.StartsWith('\r')).Max(w => w.Count(c => c is 'x' or '>' or ' ')).ShouldBeLessThan(_keys.Width);
    }

    private LineEditor Editor(params string[] offers) => new("> ", _ => offers, _keys);

    private sealed class ScriptedKeys : ITerminalKeys
    {
        private readonly Queue<ConsoleKeyInfo> _keys = new();

        public int Width => 40;

        public List<string> Written { get; } = [];

        public ScriptedKeys Type(string text)
        {
            foreach (var c in text)
                _keys.Enqueue(new ConsoleKeyInfo(c, default, shift: false, alt: false, control: false));
            return this;
        }

        public ScriptedKeys Press(ConsoleKey key, bool control = false)
        {
            _keys.Enqueue(new ConsoleKeyInfo('\0', key, shift: false, alt: false, control));
            return this;
        }

        public ConsoleKeyInfo ReadKey() => _keys.Dequeue();

        public void Write(string text) => Written.Add(text);
    }
}
