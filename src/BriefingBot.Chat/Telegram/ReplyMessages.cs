using System.Text;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram;

/// <summary>A reply as messages, its pictures included: one picture and few words in one message, else the words first, as they are the answer, and the pictures below.</summary>
internal sealed class ReplyMessages(IRasterizer? rasterizer)
{
    private const int MostPictures = 3;

    public IReadOnlyList<MessagePart> Of(Reply reply)
    {
        var pictures = Made(reply);
        if (pictures.Count == 0)
            return WithFile(reply, TelegramRenderer.Render(reply));
        var shown = pictures.Select(p => p.Block).ToHashSet<ReplyBlock>(ReferenceEqualityComparer.Instance);
        var words = reply with { Blocks = [.. reply.Blocks.Where(b => !shown.Contains(b))] };
        if (pictures.Count == 1 && TelegramRenderer.WholeCaption(words) is { } caption)
            return [caption with { File = PartFile.Png(pictures[0].Png) }];
        return [.. WithFile(reply, TelegramRenderer.Render(words)), .. pictures.Select(p => TelegramRenderer.Caption(p.Block.Alternative) with { File = PartFile.Png(p.Png) })];
    }

    /// <summary>Which of the messages bears the buttons: the last of the words.</summary>
    public static int KeyboardAt(IReadOnlyList<MessagePart> parts) => Math.Max(0, parts.Count(p => p.File is null) - 1);

    // What does not fit the chat comes as a file, so that nothing is lost.
    private static IReadOnlyList<MessagePart> WithFile(Reply reply, IReadOnlyList<MessagePart> parts) => TelegramRenderer.LeavesOut(parts)
        ? [.. parts, TelegramRenderer.Caption(reply.Title) with { File = PartFile.Text("answer.txt", Encoding.UTF8.GetBytes(SafeLines(PlainTextRenderer.Render(reply)))) }]
        : parts;

    private static string SafeLines(string text) => string.Join('\n', text.Split('\n').Select(SafeText.Of));

    private List<(PictureBlock Block, byte[] Png)> Made(Reply reply)
    {
        var made = new List<(PictureBlock, byte[])>();
        if (rasterizer is null)
            return made;
        foreach (var block in reply.Blocks.OfType<PictureBlock>().Take(MostPictures))
        {
            if (rasterizer.ToPng(block.Svg) is { Length: > 0 } png)
                made.Add((block, png));
        }
        return made;
    }
}
