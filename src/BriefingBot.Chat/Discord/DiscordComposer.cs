using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>From a reply to the messages that show it: keeps what its buttons stand for, draws its pictures, lays it out.</summary>
internal sealed class DiscordComposer(IButtonTokens tokens, IRasterizer? rasterizer)
{
    private const string PagePrefix = "p:";

    private readonly DiscordRenderer _renderer = new(block => Draw(block, rasterizer));

    /// <summary>True for the id of a button that turns a page in its place.</summary>
    public static bool IsPage(string customId) => customId.StartsWith(PagePrefix, StringComparison.Ordinal);

    /// <summary>The token in a button's id.</summary>
    public static string TokenIn(string customId) => IsPage(customId) ? customId[PagePrefix.Length..] : customId;

    public async Task<IReadOnlyList<DiscordMessage>> ComposeAsync(Reply reply, CancellationToken cancellation)
    {
        var shown = WithFollowUp(reply);
        var ids = await IdsAsync(shown, cancellation);
        var messages = _renderer.Render(shown, button => IdOf(button, ids, inPlace: true));
        // A page of several messages cannot be turned in its place: its next page is an answer of its own.
        return messages.Count == 1 || !shown.Buttons.Any(TurnsPage) ? messages : _renderer.Render(shown, button => IdOf(button, ids, inPlace: false));
    }

    public async Task<IReadOnlyList<DiscordMessage>> ComposeAsEmbedsAsync(Reply reply, CancellationToken cancellation)
    {
        var shown = WithFollowUp(reply);
        var ids = await IdsAsync(shown, cancellation);
        return _renderer.RenderAsEmbeds(shown, button => IdOf(button, ids, inPlace: false));
    }

    private static Reply WithFollowUp(Reply reply) =>
        reply.Conversation is { } conversation ? reply with { Buttons = [.. reply.Buttons, FollowUps.Button(conversation)] } : reply;

    private async Task<IReadOnlyDictionary<string, string>> IdsAsync(Reply reply, CancellationToken cancellation)
    {
        var issued = await tokens.IssueAsync([.. reply.Buttons.Select(b => b.CommandLine)], cancellation);
        return reply.Buttons.Zip(issued).DistinctBy(b => b.First.CommandLine).ToDictionary(b => b.First.CommandLine, b => b.Second, StringComparer.Ordinal);
    }

    private static string? IdOf(ReplyButton button, IReadOnlyDictionary<string, string> ids, bool inPlace)
    {
        if (!ids.TryGetValue(button.CommandLine, out var token))
            return null;
        if (FollowUps.IsButton(button))
            return FollowUps.FormId(token);
        return inPlace && TurnsPage(button) ? PagePrefix + token : token;
    }

    private static bool TurnsPage(ReplyButton button) => button.Label is ReplyButton.Next or ReplyButton.Previous;

    private static ReadOnlyMemory<byte>? Draw(PictureBlock block, IRasterizer? rasterizer)
    {
        if (rasterizer?.ToPng(block.Svg) is { Length: > 0 and <= DiscordLimits.PictureBytes } png)
            return png;
        return null;
    }
}
