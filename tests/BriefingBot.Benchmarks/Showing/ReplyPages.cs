using System.Net;
using System.Text;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Telegram;
using BriefingBot.Configuration;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks.Showing;

/// <summary>
/// Writes what one command line's reply looks like on both platforms, as pages for a browser: made from the messages of the real renderers
/// and the pictures of the real rasterizer. Quotations are left out, for the pages are published.
/// </summary>
internal static class ReplyPages
{
    public static int Run(string[] args)
    {
        if (args.Length == 3)
            return RunAsync(args[0], args[1], args[2]).GetAwaiter().GetResult();
        Console.Error.WriteLine("Give a store, a folder and a command line: show briefingbot.db /tmp/pages \"/brief 2024-03-25..2024-03-30\".");
        return 2;
    }

    private static async Task<int> RunAsync(string store, string folder, string line)
    {
        await using var services = Composition.ForOneCommand(BriefingConfiguration.Read(new Dictionary<string, string?> { ["Storage:Path"] = Path.GetFullPath(store) }), TimeProvider.System);
        var reply = WithoutQuotations(await services.GetRequiredService<CommandRouter>().AnswerAsync(line, Asker.Local, CancellationToken.None));
        var rasterizer = services.GetRequiredService<IRasterizer>();
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "reply.txt"), PlainTextRenderer.Render(reply));
        await File.WriteAllTextAsync(Path.Combine(folder, "discord.html"), Discord(reply, rasterizer));
        await File.WriteAllTextAsync(Path.Combine(folder, "telegram.html"), Telegram(reply, rasterizer));
        var number = 0;
        foreach (var picture in reply.Blocks.OfType<PictureBlock>())
        {
            if (rasterizer.ToPng(picture.Svg) is { } png)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"picture-{++number}.png"), png);
        }
        return 0;
    }

    private static string Discord(Reply reply, IRasterizer rasterizer)
    {
        var messages = new DiscordRenderer(block => rasterizer.ToPng(block.Svg)).Render(reply, button => button.CommandLine);
        return DiscordPage.Write(messages);
    }

    private static string Telegram(Reply reply, IRasterizer rasterizer)
    {
        var body = new StringBuilder();
        foreach (var part in TelegramRenderer.Render(reply))
            body.Append($"<div class=\"bubble\">{part.Html.Replace("\n", "<br>", StringComparison.Ordinal)}</div>");
        foreach (var picture in reply.Blocks.OfType<PictureBlock>())
        {
            if (rasterizer.ToPng(picture.Svg) is { } png)
                body.Append($"<div class=\"bubble photo\"><img src=\"data:image/png;base64,{Convert.ToBase64String(png)}\"><div class=\"caption\">{WebUtility.HtmlEncode(picture.Alternative)}</div></div>");
        }
        body.Append("<div class=\"keys\">").AppendJoin("", reply.Buttons.Select(b => $"<span>{WebUtility.HtmlEncode(b.Label)}</span>")).Append("</div>");
        return TelegramStyle + body + "</body></html>";
    }

    // Our own words only: what a source says stays with the source.
    private static Reply WithoutQuotations(Reply reply)
    {
        Citation Bare(Citation c) => c with { Quote = null, Locator = c.Locator ?? (c.Start is { } at ? $"character {at:N0}" : null) };
        Cited Strip(Cited c) => c with { Text = Unquoted(c.Text), Citations = [.. c.Citations.Select(Bare)] };
        return reply with
        {
            Summary = reply.Summary is { } summary ? Strip(summary) : null,
            Blocks = [.. reply.Blocks.Select(b => b switch
            {
                ListBlock list => list with { Entries = [.. list.Entries.Select(Strip)] },
                TextBlock text => new TextBlock(Strip(text.Text)),
                _ => b,
            })],
        };
    }

    private static string Unquoted(string text)
    {
        while (text.IndexOf('“', StringComparison.Ordinal) is var start and >= 0 && text.IndexOf('”', start) is var end && end > start + 2)
            text = $"{text[..start]}\"…\"{text[(end + 1)..]}";
        return text;
    }

    private const string TelegramStyle = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><style>
        body { margin: 0; padding: 16px; width: 560px; background: #c9d9c4; font: 15px/1.35 "DejaVu Sans", sans-serif; color: #111; }
        .bubble { background: #fff; border-radius: 12px 12px 12px 4px; padding: 9px 12px; margin-bottom: 6px; box-shadow: 0 1px 1px #0002; overflow-wrap: anywhere; }
        .photo { padding: 4px; } .photo img { width: 100%; border-radius: 9px; display: block; } .caption { padding: 6px 8px; color: #333; font-style: italic; }
        blockquote { margin: 4px 0; padding: 4px 10px; border-left: 3px solid #3d7fb8; background: #eef5fb; border-radius: 4px; font-size: 13px; } a { color: #2a6fb0; text-decoration: none; }
        i { color: #555; } .keys { display: grid; grid-template-columns: 1fr; gap: 4px; } .keys span { background: #5f7f5acc; color: #fff; text-align: center; border-radius: 8px; padding: 8px; font-size: 14px; }
        </style></head><body>
        """;
}
