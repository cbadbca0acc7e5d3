using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>From a reply to the messages that show it: keeps what its buttons stand for, draws its pictures, lays it out.</summary>
internal sealed class DiscordComposer(IButtonTokens tokens, IRasterizer? rasterizer)
{
    private readonly DiscordRenderer _renderer = new(block => Draw(block, rasterizer));

    public async Task<IReadOnlyList<DiscordMessage>> ComposeAsync(Reply reply, CancellationToken cancellation) =>
        _renderer.Render(reply, await IdsAsync(reply, cancellation));

    private async Task<Func<ReplyButton, string?>> IdsAsync(Reply reply, CancellationToken cancellation)
    {
        var issued = await tokens.IssueAsync([.. reply.Buttons.Select(b => b.CommandLine)], cancellation);
        var ids = reply.Buttons.Zip(issued).DistinctBy(b => b.First.CommandLine).ToDictionary(b => b.First.CommandLine, b => b.Second, StringComparer.Ordinal);
        return button => ids.GetValueOrDefault(button.CommandLine);
    }

    private static ReadOnlyMemory<byte>? Draw(PictureBlock block, IRasterizer? rasterizer)
    {
        if (rasterizer?.ToPng(block.Svg) is { Length: > 0 and <= DiscordLimits.PictureBytes } png)
            return png;
        return null;
    }
}
