using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Commands;

public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0001\u001b[31mred\u0007", "\ud83d\ude80\ud83d\udd25", "\ud83d", "\u202egnp.exe", "'; DROP TABLE attack; --", "\" OR 1=1 --", "%", "_%_",
        "NEAR(a b, 5)", "title:moscow", "a AND", "AND OR NOT", "\"unclosed", "(((", "*", "mosc*", "^moscow", "-moscow", "{title names} : x", "a\"b\"c",
        "--", "--=", ":", "=", "@everyone", "[red]text[/]", "<script>alert(1)</script>", "../../etc/passwd", "١٢٣", "İ", "ß", "e\u0301\u0301\u0301", "\u200b", "\ufeff",
        "9999999999999999999", "-1", "0", "1e9", "NaN", "2024-13-45", "0000-00-00", "since since since", "from to", "last 99999999999 days",
        new('a', 10_000), new('\u0301', 300), string.Join(' ', Enumerable.Repeat("a", 2_000)), string.Concat(Enumerable.Repeat("ab-", 160)),
    ];

    [Fact]
    public async Task Any_text_in_any_parameter_of_any_command_gets_a_sentence_and_breaks_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var services = new StoreServices(folder.File("briefings.db"));
        await services.LoadStarterAsync();

        foreach (var spec in CommandTable.Standard.Commands)
        {
            foreach (var text in Texts)
            {
                await SoundAsync(services, $"/{spec.Name} {text}", () => services.Router.AnswerAsync($"/{spec.Name} {text}", Asker.Local, CancellationToken.None));
                foreach (var parameter in spec.Parameters)
                    await SoundAsync(services, $"/{spec.Name} {parameter.Name}={text}", () => services.Router.AnswerAsync(spec.Name, Options(spec, parameter.Name, text), Asker.Local, CancellationToken.None));
            }
        }

        services.Log.ShouldBeEmpty();
        var after = await services.Router.AnswerAsync("/attack crocus city hall", Asker.Local, CancellationToken.None);
        after.Status.ShouldBe(ReplyStatus.Answered);
    }

    [Theory]
    [InlineData("/group")]
    [InlineData("/attack")]
    [InlineData("/timeline")]
    [InlineData("/compare taliban")]
    public async Task A_name_of_ten_thousand_characters_is_called_too_long(string command)
    {
        using var folder = new TemporaryFolder();
        await using var services = new StoreServices(folder.File("briefings.db"));

        var reply = await services.Router.AnswerAsync($"{command} {new string('x', 10_000)}", Asker.Local, CancellationToken.None);

        reply.Status.ShouldBe(ReplyStatus.Invalid);
        reply.Summary!.Text.ShouldContain("characters long");
    }

    private static async Task SoundAsync(StoreServices services, string call, Func<Task<Reply>> ask)
    {
        var reply = await ask();
        var shown = call.Length > 100 ? call[..100] : call;
        reply.Status.ShouldNotBe(ReplyStatus.Failed, $"{shown}: {string.Join('\n', services.Log)}");
        // No answer may lack words, nor pass a control character or half a character on.
        var text = PlainTextRenderer.Render(reply);
        text.ShouldNotBeNullOrWhiteSpace(shown);
        text.ShouldAllBe(c => c == '\n' || !char.IsControl(c), shown);
        JsonRenderer.Render(reply).ShouldNotBeEmpty();
    }

    // The other parameters that must be there hold something harmless.
    private static Dictionary<string, string> Options(CommandSpec spec, string parameter, string text)
    {
        var options = spec.Parameters.Where(p => p.Required).ToDictionary(p => p.Name, _ => "taliban", StringComparer.Ordinal);
        options[parameter] = text;
        return options;
    }
}
