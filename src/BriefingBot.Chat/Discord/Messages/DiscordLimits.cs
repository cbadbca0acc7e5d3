namespace BriefingBot.Chat.Discord.Messages;

/// <summary>The platform's bounds on a message (Discord API v10, "Create Message" and "Component Reference"); lengths in UTF-16 units.</summary>
internal static class DiscordLimits
{
    public const int Components = 40;
    public const int ComponentText = 4000;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int RowButtons = 5;
    public const int SelectOptions = 25;
    public const int OptionLabel = 100;
    public const int GalleryPictures = 10;
    public const int PictureDescription = 1024;

    /// <summary>A file may have 10 MiB and a request 25; ten pictures of this size fit both.</summary>
    public const int PictureBytes = 2 * 1024 * 1024;

    public const int Embeds = 10;
    public const int EmbedTextOverAll = 6000;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFields = 25;
    public const int EmbedFieldName = 256;
    public const int EmbedFieldValue = 1024;

    /// <summary>Longest address that a link may carry; the platform allows 512 on link buttons and names no bound elsewhere.</summary>
    public const int LinkAddress = 512;
}
