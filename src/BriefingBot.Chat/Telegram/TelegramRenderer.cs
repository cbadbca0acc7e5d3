using BriefingBot.Chat.Telegram.Html;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram;

/// <summary>A reply as Telegram shows it: one message, or several where the text is long. No text of any source can make it fail.</summary>
internal static class TelegramRenderer
{
    /// <summary>UTF-16 units of a message after its markup is parsed (Bot API, sendMessage).</summary>
    public const int LongestMessage = 4096;

    /// <summary>The same for the words under a picture (Bot API, sendPhoto).</summary>
    public const int LongestCaption = 1024;

    /// <summary>More messages than this would bury the chat; the last one says that something is left out.</summary>
    public const int MostMessages = 10;

    private const string LeftOut = "The rest is left out here and stands in the file below; or ask for less, such as a shorter period.";
    private const int LongestHint = 200;
    private const string Nameless = "BriefingBot";

    public static IReadOnlyList<MessagePart> Render(Reply reply)
    {
        var pieces = MessageSplitter.Split(Whole(reply), LongestMessage);
        if (pieces.Count == 0)
            pieces = [NamelessText()];
        return [.. Shortened(pieces).Select(Part)];
    }

    /// <summary>Whether the messages say that they leave something out.</summary>
    public static bool LeavesOut(IReadOnlyList<MessagePart> parts) => parts.Count == MostMessages && parts[^1].Plain.EndsWith(LeftOut, StringComparison.Ordinal);

    /// <summary>The whole reply as the words under a picture; null where it is too long for that.</summary>
    public static MessagePart? WholeCaption(Reply reply) =>
        MessageSplitter.Split(Whole(reply), LongestCaption) is [var only] ? Part(only) : null;

    /// <summary>Words under a picture, cut where they are too long.</summary>
    public static MessagePart Caption(string words)
    {
        var text = new FormattedText().Append(words, TextFormat.Quiet);
        var pieces = MessageSplitter.Split(text, LongestCaption);
        return Part(pieces.Count switch
        {
            0 => NamelessText(),
            1 => pieces[0],
            _ => new FormattedText().Append(MessageSplitter.Split(text, LongestCaption - 1)[0]).Append("…"),
        });
    }

    /// <summary>The reply in one message; where it needs more, its beginning and the words on where the rest is to be had.</summary>
    public static MessagePart One(Reply reply, string more)
    {
        var whole = Whole(reply);
        var pieces = MessageSplitter.Split(whole, LongestMessage);
        if (pieces.Count < 2)
            return Part(pieces.Count == 0 ? NamelessText() : pieces[0]);
        var rest = new FormattedText().AppendLine().AppendLine().Append(Line(more, LongestHint), TextFormat.Quiet);
        return Part(new FormattedText().Append(MessageSplitter.Split(whole, LongestMessage - rest.Length)[0]).Append(rest));
    }

    /// <summary>Words in one line of a list, never empty and never cut inside a character.</summary>
    public static string Line(string words, int longest)
    {
        var safe = SafeText.Of(words).Trim();
        if (safe.Length == 0)
            return Nameless;
        if (safe.Length <= longest)
            return safe;
        var cut = char.IsHighSurrogate(safe[longest - 2]) ? longest - 2 : longest - 1;
        return safe[..cut] + "…";
    }

    private static MessagePart Part(FormattedText text) => new(HtmlWriter.Write(text), text.ToString());

    private static FormattedText NamelessText() => new FormattedText().Append(Nameless, TextFormat.Strong);

    private static FormattedText Whole(Reply reply)
    {
        var footnotes = ReplyText.NumberFootnotes(reply);
        var text = Head(reply, footnotes);
        foreach (var block in reply.Blocks)
            text.AppendLine().AppendLine().Append(BlockText.Of(block, footnotes));
        if (footnotes.Citations.Count > 0)
            text.AppendLine().AppendLine().Append(SourceText.Of(footnotes));
        if (reply.AsOf is { } asOf)
            text.AppendLine().AppendLine().Append(AsOfText.Of(asOf), TextFormat.Quiet);
        return text;
    }

    private static FormattedText Head(Reply reply, Footnotes footnotes)
    {
        var head = new FormattedText().Append(reply.Title, TextFormat.Strong);
        return reply.Summary is { } summary ? head.AppendLine().Append(summary.Text).Append(footnotes.Marks(summary)) : head;
    }

    private static IEnumerable<FormattedText> Shortened(IReadOnlyList<FormattedText> pieces)
    {
        if (pieces.Count <= MostMessages)
            return pieces;
        var last = MessageSplitter.Split(pieces[MostMessages - 1], LongestMessage - LeftOut.Length - 2)[0];
        return pieces.Take(MostMessages - 1).Append(new FormattedText().Append(last).AppendLine().AppendLine().Append(LeftOut, TextFormat.Quiet));
    }
}
