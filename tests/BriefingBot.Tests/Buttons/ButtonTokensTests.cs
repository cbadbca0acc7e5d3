using BriefingBot.Engine.Buttons;
using BriefingBot.Storage.Buttons;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Buttons;

public sealed class ButtonTokensTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly FakeClock _clock = new();

    private ButtonTokens Tokens => new(new ButtonStore(_store.Database), _clock);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_token_leads_back_to_its_line_also_after_a_restart()
    {
        var tokens = await Tokens.IssueAsync(["/attacks isis-k page:2", "/help"], default);

        (await Tokens.CommandLineAsync(tokens[0], default)).ShouldBe("/attacks isis-k page:2");
        (await Tokens.CommandLineAsync(tokens[1], default)).ShouldBe("/help");
        tokens.ShouldAllBe(t => t.Length == 22);
    }

    [Fact]
    public async Task The_same_line_has_one_token()
    {
        var first = await Tokens.IssueAsync(["/help"], default);
        var second = await Tokens.IssueAsync(["/help", "/help"], default);

        second.ShouldBe([first[0], first[0]]);
    }

    [Fact]
    public async Task A_token_changed_in_any_place_leads_nowhere()
    {
        var token = (await Tokens.IssueAsync(["/help"], default))[0];

        // The last character holds two bits of the signature and four that stand for nothing.
        for (var i = 0; i < token.Length - 1; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            (await Tokens.CommandLineAsync(changed, default)).ShouldBeNull(changed);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA \n")]
    [InlineData("<b>AAAAAAAAAAAAAAAAAAA")]
    [InlineData("ąąąąąąąąąąąąąąąąąąąąąą")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_leads_nowhere(string text) =>
        (await Tokens.CommandLineAsync(text, default)).ShouldBeNull();

    [Fact]
    public async Task A_token_of_another_store_leads_nowhere()
    {
        using var other = new TemporaryStore();
        await Tokens.IssueAsync(["/help"], default);
        var foreign = await new ButtonTokens(new ButtonStore(other.Database), _clock).IssueAsync(["/about"], default);

        (await Tokens.CommandLineAsync(foreign[0], default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_line_is_kept_for_ninety_days_and_its_id_is_never_given_again()
    {
        var old = (await Tokens.IssueAsync(["/help"], default))[0];
        _clock.Advance(TimeSpan.FromDays(90));
        (await Tokens.CommandLineAsync(old, default)).ShouldBe("/help");

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Tokens.CommandLineAsync(old, default)).ShouldBeNull();
        await Tokens.IssueAsync(["/about"], default);
        (await Tokens.CommandLineAsync(old, default)).ShouldBeNull();
    }
}
