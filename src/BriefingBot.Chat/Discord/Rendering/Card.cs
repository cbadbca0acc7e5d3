using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>A reply as a card: its title, its parts in reading order, the closing line; all text escaped, nothing cut to size yet.</summary>
internal sealed record Card(string Title, int Colour, IReadOnlyList<CardPart> Parts, string? Closing)
{
    public const int LongestLine = 1000;

    private const int Answered = 0x4682B4;
    private const int Warning = 0xE67E22;
    private const int Fault = 0xC0392B;
    private const int LongestTitle = 250;

    /// <param name="draw">Draws a picture from its SVG as PNG; null where it cannot: then its words stand for it.</param>
    public static Card Of(Reply reply, Func<PictureBlock, ReadOnlyMemory<byte>?> draw)
    {
        var writer = new CardWriter(ReplyText.NumberFootnotes(reply), draw);
        var parts = writer.Parts(reply).ToList();
        var title = DiscordText.Clip(reply.Title, LongestTitle);
        return new Card(title.Length == 0 ? "BriefingBot" : title, ColourOf(reply), parts, reply.AsOf is { } asOf ? DiscordText.Clip(AsOfText.Of(asOf), LongestLine) : null);
    }

    private static int ColourOf(Reply reply) => reply.Status switch
    {
        ReplyStatus.Answered => Colour24(reply.Accent) ?? Answered,
        ReplyStatus.Failed or ReplyStatus.Invalid => Fault,
        _ => Warning,
    };

    private static int? Colour24(string? accent) =>
        accent is ['#', .. { Length: 6 } digits] && int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var colour) ? colour : null;
}
