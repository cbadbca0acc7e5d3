using BriefingBot.Terminal;

namespace BriefingBot.IntegrationTests.Terminal;

public sealed class EditedLineTests
{
    [Fact]
    public void Letters_go_in_at_the_cursor()
    {
        var line = Typed("isk");
        line.Apply(Key(ConsoleKey.LeftArrow));
        line.Apply(Letter('i'));
        line.Apply(Letter('s'));

        line.Text.ShouldBe("isisk");
        line.Cursor.ShouldBe(4);
    }

    [Fact]
    public void Backspace_and_delete_take_the_letter_before_and_after_and_stop_at_the_ends()
    {
        var line = Typed("abc");
        line.Apply(Key(ConsoleKey.Delete));
        line.Apply(Key(ConsoleKey.Backspace));
        line.Apply(Key(ConsoleKey.Home));
        line.Apply(Key(ConsoleKey.Backspace));
        line.Apply(Key(ConsoleKey.Delete));

        line.Text.ShouldBe("b");
        line.Cursor.ShouldBe(0);
    }

    [Fact]
    public void Control_w_takes_the_word_and_control_u_all_before_the_cursor()
    {
        var line = Typed("/group isis khorasan ");
        line.Apply(Control(ConsoleKey.W));
        line.Text.ShouldBe("/group isis ");

        line.Apply(Control(ConsoleKey.U));
        line.Text.ShouldBeEmpty();
        line.Cursor.ShouldBe(0);
    }

    [Fact]
    public void Control_characters_are_not_typed()
    {
        var line = Typed("a\0\u0001\u001bb");

        line.Text.ShouldBe("ab");
    }

    [Fact]
    public void A_letter_of_two_halves_is_passed_and_taken_as_one()
    {
        var line = Typed("a😀");
        line.Apply(Key(ConsoleKey.LeftArrow));
        line.Cursor.ShouldBe(1);
        line.Apply(Key(ConsoleKey.RightArrow));
        line.Cursor.ShouldBe(3);
        line.Apply(Key(ConsoleKey.Backspace));
        line.Text.ShouldBe("a");
    }

    private static EditedLine Typed(string text)
    {
        var line = new EditedLine();
        foreach (var c in text)
            line.Apply(Letter(c));
        return line;
    }

    private static ConsoleKeyInfo Letter(char c) => new(c, default, shift: false, alt: false, control: false);

    private static ConsoleKeyInfo Key(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: false);

    private static ConsoleKeyInfo Control(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: true);
}
