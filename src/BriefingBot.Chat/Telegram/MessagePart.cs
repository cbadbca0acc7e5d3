namespace BriefingBot.Chat.Telegram;

/// <summary>One message of a reply, in Telegram's HTML and, should the platform refuse that, as plain text. Neither is empty or over the limit.</summary>
/// <param name="File">The picture or the text file over the words; null for words alone.</param>
internal sealed record MessagePart(string Html, string Plain, PartFile? File = null);

internal sealed record PartFile(string Name, string MediaType, byte[] Content)
{
    private const string Picture = "image/png";

    public bool IsPicture => MediaType == Picture;

    public static PartFile Png(byte[] content) => new("picture.png", Picture, content);

    public static PartFile Text(string name, byte[] content) => new(name, "text/plain", content);
}
