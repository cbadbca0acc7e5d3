using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Html;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Chat.Telegram;

public class TelegramRendererPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_text_however_hostile_yields_invalid_html_or_a_message_over_the_limit(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var reply = HostileReply(random, longest: 6000);
            var parts = TelegramRenderer.Render(reply);
            parts.Count.ShouldBeInRange(1, TelegramRenderer.MostMessages);
            foreach (var part in parts)
                ShouldBeSound(part, TelegramRenderer.LongestMessage);
            ShouldBeSound(TelegramRenderer.Caption(reply.Title), TelegramRenderer.LongestCaption);
        }
    }

    [Theory]
    [InlineData("<b>&amp;")]
    [InlineData("😀")]
    [InlineData("a😀")]
    [InlineData("word ")]
    [InlineData("\u202E\u2067x")]
    [InlineData("\uD83D")]
    [InlineData("&")]
    [InlineData("\n")]
    [InlineData("@a")]
    public void A_hundred_thousand_characters_of_anything_come_in_sound_messages(string shred)
    {
        var text = string.Concat(Enumerable.Repeat(shred, 100_000 / shred.Length));
        var reply = new Reply(ReplyStatus.Answered, text) { Summary = text, Blocks = [new QuotationBlock(text, text, new Citation(CitationKind.Passage, text, text, Quote: text))] };

        foreach (var part in TelegramRenderer.Render(reply))
            ShouldBeSound(part, TelegramRenderer.LongestMessage);
        ShouldBeSound(TelegramRenderer.Caption(reply.Title), TelegramRenderer.LongestCaption);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Cutting_loses_nothing_but_blanks_at_the_borders(int seed)
    {
        var random = new Random(seed);
        var hostile = new HostileText(random);
        for (var i = 0; i < 200; i++)
        {
            var text = new FormattedText();
            for (var run = 0; run < 5; run++)
                text.Append(hostile.Next(300), new TextFormat(Bold: random.Next(2) == 0, Quote: (QuoteFormat)random.Next(3)));
            var limit = random.Next(2, 120);

            var pieces = MessageSplitter.Split(text, limit);

            pieces.ShouldAllBe(p => p.Length <= limit && p.Length > 0);
            Ink(string.Concat(pieces.Select(p => p.ToString()))).ShouldBe(Ink(text.ToString()));
            foreach (var piece in pieces)
                StrictHtml.Read(HtmlWriter.Write(piece)).ShouldBe(piece.ToString());
        }
    }

    // Pieces of invisible characters alone are not sent; they are left out of the comparison.
    private static string Ink(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark))]);

    private static void ShouldBeSound(MessagePart part, int limit)
    {
        var read = StrictHtml.Read(part.Html);
        read.ShouldBe(part.Plain);
        read.Length.ShouldBeInRange(1, limit);
        read.ShouldNotContain("@durov");
        read.Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();
    }

    private static Reply HostileReply(Random random, int longest)
    {
        var hostile = new HostileText(random);
        Cited Text() => new(hostile.Next(longest), Citation());
        Citation Citation() => new(CitationKind.Passage, hostile.Next(30), hostile.Next(40), hostile.NextAddress(), Quote: hostile.Next(400), Start: random.Next(100), Locator: hostile.Next(20));
        var columns = Enumerable.Range(0, random.Next(1, 5)).Select(_ => hostile.Next(10)).ToList();
        return new Reply(ReplyStatus.Answered, "T" + hostile.Next(longest))
        {
            Summary = random.Next(3) == 0 ? null : Text(),
            Blocks =
            [
                new TextBlock(Text()),
                new FieldsBlock(hostile.Next(30), [new ReplyField(hostile.Next(20), Text(), Text()), new ReplyField(hostile.Next(20), Text())]),
                new ListBlock(hostile.Next(30), [Text(), Text(), Text()], random.Next(2) == 0),
                new TableBlock(hostile.Next(30), columns, [.. Enumerable.Range(0, 3).Select(_ => (IReadOnlyList<Cited>)[.. columns.Select(_ => new Cited(hostile.Next(random.Next(2) == 0 ? 8 : 300)))])]),
                new QuotationBlock(hostile.Next(longest), hostile.Next(20), Citation()),
                new PictureBlock("<svg/>", hostile.Next(100), hostile.Next(20)),
            ],
            AsOf = new AsOf(hostile.Next(20), [hostile.Next(40)]),
        };
    }
}
