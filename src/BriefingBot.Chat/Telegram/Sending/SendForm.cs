namespace BriefingBot.Chat.Telegram.Sending;

/// <summary>How a message is tried: first as it is meant, then ever plainer where the platform refuses it.</summary>
/// <param name="Plain">Without markup.</param>
internal sealed record SendForm(bool Plain = false, PictureForm Picture = PictureForm.Photo)
{
    public static readonly SendForm Meant = new();

    private static readonly string[] MarkupFaults = ["can't parse entities", "can't parse message text", "ENTITY_", "BUTTON_"];
    private static readonly string[] PictureFaults = ["PHOTO_", "IMAGE_", "photo", "wrong file", "too big"];
    private static readonly string[] FileFaults = ["document", "file", "too big"];

    /// <summary>A form that the platform may take after it refused this one with a 400; null where the fault lies elsewhere.</summary>
    public SendForm? Easier(string description, bool hasPicture)
    {
        if (!Plain && Names(description, MarkupFaults))
            return this with { Plain = true };
        return Picture switch
        {
            PictureForm.Photo when hasPicture && Names(description, PictureFaults) => this with { Picture = PictureForm.Document },
            // The message to change bears a picture: its words are a caption.
            PictureForm.Photo when description.Contains("no text in the message to edit", StringComparison.OrdinalIgnoreCase) => this with { Picture = PictureForm.None },
            PictureForm.Document when hasPicture && Names(description, FileFaults) => this with { Picture = PictureForm.None },
            _ => null,
        };
    }

    private static bool Names(string description, string[] faults) => faults.Any(f => description.Contains(f, StringComparison.OrdinalIgnoreCase));
}

internal enum PictureForm
{
    Photo,

    /// <summary>As a file: the platform recompresses photos and takes only some sizes of them.</summary>
    Document,

    /// <summary>The words alone.</summary>
    None,
}
