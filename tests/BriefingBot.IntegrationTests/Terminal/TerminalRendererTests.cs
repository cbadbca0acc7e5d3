using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using BriefingBot.IntegrationTests.Fixtures;
using BriefingBot.Terminal;
using Spectre.Console;

namespace BriefingBot.IntegrationTests.Terminal;

[Collection(ProgramCall.Collection)]
public sealed class TerminalRendererTests(StarterStore store)
{
    private static readonly Citation Source = new(CitationKind.Starter, "d1", "The [bold]Gazette[/]", "https://gazette.example/a[1]", Locator: "paragraph 1") { Evidence = "x" };

    public static TheoryData<string, int> Replies()
    {
        var data = new TheoryData<string, int>();
        foreach (var line in new[] { "/group isis-k", "/group taliban", "/attack crocus city hall", "/attacks", "/timeline isis-k", "/compare isis-k taliban", "/groups", "/sources list", "/help", "/help attacks", "/about", "/status", "/group iskq", "/nonsense" })
        {
            data.Add(line, 60);
            data.Add(line, 120);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task No_line_is_wider_than_the_window(string line, int width)
    {
        await using var services = new StoreServices(store.Path);
        var reply = await services.Router.AnswerAsync(line, Asker.Local, CancellationToken.None);

        var lines = Render(reply, width, ColorSystemSupport.NoColors).Split('\n');

        // An address is one word and stays whole, so that it can be clicked.
        lines.Where(l => l.Length > width && !l.TrimStart().StartsWith("https://", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Without_colours_no_escape_code_is_printed(string line, int width)
    {
        await using var services = new StoreServices(store.Path);
        var reply = await services.Router.AnswerAsync(line, Asker.Local, CancellationToken.None);

        Render(reply, width, ColorSystemSupport.NoColors).ShouldNotContain('\e');
        Render(reply, width, ColorSystemSupport.TrueColor).ShouldContain('\e');
    }

    [Fact]
    public void Text_is_never_markup_nor_an_escape_code()
    {
        const string Hostile = "[red]killed[/] \e[31m137\e[0m \a[link=https://x]";
        var cited = new Cited(Hostile, Source);
        var reply = new Reply(ReplyStatus.Answered, Hostile)
        {
            Summary = cited,
            Blocks =
            [
                new TextBlock(cited), new FieldsBlock(Hostile, [new ReplyField(Hostile, cited)]), new ListBlock(Hostile, [cited]),
                new TableBlock(Hostile, [Hostile, Hostile], [[cited, cited]]), new QuotationBlock(Hostile, Hostile, Source), new PictureBlock("<svg/>", Hostile, "▁▂"),
            ],
            Buttons = [new ReplyButton(Hostile, "/help")],
        };

        var printed = Render(reply, 120, ColorSystemSupport.NoColors);

        printed.ShouldNotContain('\e');
        printed.ShouldNotContain('\a');
        printed.ShouldContain("[red]killed[/]");
        printed.ShouldContain("The [bold]Gazette[/]");
    }

    [Fact]
    public void Buttons_are_numbered()
    {
        var reply = new Reply(ReplyStatus.Answered, "Title") { Buttons = [new ReplyButton("Next", "/a"), new ReplyButton("All [of them]", "/b")] };

        Render(reply, 60, ColorSystemSupport.NoColors).ShouldContain("[1] Next   [2] All [of them]");
    }

    private static string Render(Reply reply, int width, ColorSystemSupport colours)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = colours,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(written),
        });
        console.Profile.Width = width;
        TerminalRenderer.Render(reply, console, withButtons: true);
        return written.ToString();
    }
}
