using System.Globalization;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Rendering;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>A reply as Discord messages within the platform's limits: the answer first, then what did not fit it.</summary>
/// <param name="draw">Draws a picture as PNG; null where it cannot, then its words stand for it.</param>
internal sealed class DiscordRenderer(Func<PictureBlock, ReadOnlyMemory<byte>?>? draw = null)
{
    /// <summary>An answer and its follow-ups; more would bury the channel.</summary>
    public const int MostMessages = 3;

    public const string ShownInPart = "**Shown in part:** the rest does not fit here. Ask more narrowly, or for the next page with page:2.";

    private readonly Func<PictureBlock, ReadOnlyMemory<byte>?> _draw = draw ?? (_ => null);

    /// <summary>The components v2 form.</summary>
    /// <param name="idOf">The custom id that stands for a button.</param>
    public IReadOnlyList<DiscordMessage> Render(Reply reply, Func<ReplyButton, string?> idOf) =>
        Addressed(reply, ComponentLayout.Of(Card.Of(reply, _draw), ControlRows.Of(reply.Buttons, idOf)));

    /// <summary>The older form, for messages that were first sent so and where components v2 is refused.</summary>
    public IReadOnlyList<DiscordMessage> RenderAsEmbeds(Reply reply, Func<ReplyButton, string?> idOf) =>
        Addressed(reply, EmbedLayout.Of(Card.Of(reply, _draw), ControlRows.Of(reply.Buttons, idOf)));

    internal static IReadOnlyList<DiscordAttachment>? Attachments(IReadOnlyList<DiscordPicture> pictures) =>
        pictures.Count == 0 ? null : [.. pictures.Select((p, i) => new DiscordAttachment(i.ToString(CultureInfo.InvariantCulture), p.Name, p.Alternative))];

    private static IReadOnlyList<DiscordMessage> Addressed(Reply reply, IReadOnlyList<DiscordMessage> messages) =>
        reply.Private ? [.. messages.Select(m => m with { Flags = m.Flags | DiscordMessage.EphemeralFlag })] : messages;
}
