using BriefingBot.Chat.Discord.Rendering;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Chat.Discord;

public sealed class DiscordTextTests
{
    [Theory]
    [InlineData("**bold** and __more__", "\\*\\*bold\\*\\* and \\_\\_more\\_\\_")]
    [InlineData("<@1759> <#12> <:x:1> <t:1:R>", "\\<@\u200B1759\\> \\<\\#12\\> \\<\\:x\\:1\\> \\<t\\:1\\:R\\>")]
    [InlineData("@everyone", "@\u200Beveryone")]
    [InlineData("[a](https://b.example)", "\\[a\\](https\\://b.example)")]
    [InlineData("# title", "\\# title")]
    [InlineData("- entry - end", "\\- entry - end")]
    [InlineData("12. entry", "12\\. entry")]
    [InlineData("C:\\temp", "C\\:\\\\temp")]
    [InlineData("133 killed, 2.5 km away", "133 killed, 2.5 km away")]
    [InlineData("one\ntwo\u202E", "one two")]
    public void Markup_of_the_platform_is_shown_letter_by_letter(string text, string escaped) => DiscordText.Escape(text).ShouldBe(escaped);

    [Fact]
    public void What_is_escaped_reads_as_it_was()
    {
        var random = new RandomReplies(seed: 11);
        for (var i = 0; i < 500; i++)
        {
            var text = random.Text(30);
            Shown(DiscordText.Escape(text)).ShouldBe(SafeText.Of(text).Trim().Replace("@", "@\u200B", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_split_text_loses_nothing_but_blanks_at_its_breaks()
    {
        var random = new RandomReplies(seed: 12);
        for (var i = 0; i < 200; i++)
        {
            var text = random.Text(400);
            var pieces = DiscordText.Split(text, 90);
            pieces.All(p => p.Length <= 90 + 1).ShouldBeTrue();
            WithoutBlanks(string.Concat(pieces.Select(Shown))).ShouldBe(WithoutBlanks(SafeText.Of(text).Replace("@", "@\u200B", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_clipped_text_keeps_its_bound_and_shows_the_cut()
    {
        var random = new RandomReplies(seed: 13);
        for (var i = 0; i < 500; i++)
        {
            var text = random.Text(40);
            var clipped = DiscordText.Clip(text, 50);
            clipped.Length.ShouldBeLessThanOrEqualTo(50);
            (clipped == DiscordText.Escape(text) || clipped.EndsWith('…')).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("https://news.example/a_(b)?q=[1]", "[news.example](https://news.example/a_%28b%29?q=%5B1%5D)")]
    [InlineData("http://news.example", "[news.example](http://news.example/)")]
    [InlineData("https://bücher.example/x", "[xn--bcher-kva.example](https://xn--bcher-kva.example/x)")]
    public void A_cited_address_becomes_a_link_with_its_host_as_words(string address, string link) => DiscordLink.To(address).ShouldBe(link);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://outlet.example@elsewhere.example/")]
    [InlineData("not an address")]
    [InlineData("http://[::1]/")]
    [InlineData(null)]
    public void Other_addresses_become_no_link(string? address) => DiscordLink.To(address).ShouldBeNull();

    private static string Shown(string escaped)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
            shown.Append(escaped[i] == '\\' ? escaped[++i] : escaped[i]);
        return shown.ToString();
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
