using BriefingBot.Chat.Telegram.Html;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Sending;

namespace BriefingBot.Chat.Telegram.Posting;

/// <summary>One message to send or to put in place of another, as the method of the platform that fits its form.</summary>
/// <param name="Html">The words in the platform's HTML.</param>
/// <param name="Plain">The words without markup.</param>
/// <param name="File">The picture or text file over the words; null for none.</param>
internal sealed record OutgoingCall(string Html, string Plain, PartFile? File, WireKeyboard? Keyboard)
{
    public const string Markup = "HTML";
    public static readonly LinkPreview NoPreview = new(IsDisabled: true);

    public static OutgoingCall Of(OutgoingMessage message) => new(message.Text.Html, message.Text.Plain, message.Text.File, WireKeyboards.Of(message.Keyboard));

    public static OutgoingCall Of(FrozenMessage message, PartFile? file)
    {
        var html = message.Text ?? message.Caption ?? "";
        return new OutgoingCall(html, HtmlText.Of(html), file, message.ReplyMarkup);
    }

    public bool HasFile => File is not null;

    public Task<CallResult<WireSent>> SendAsync(TelegramClient client, long chat, long? topic, ReplyTo? answerTo, SendForm form, CancellationToken cancellation)
    {
        if (File is null || form.Picture == PictureForm.None)
            return client.SendMessageAsync(new SendMessage(chat, Words(form), Mode(form), topic, NoPreview, answerTo, Keyboard), cancellation);
        var request = new SendFile(chat, Bytes(File), Words(form), Mode(form), topic, answerTo, Keyboard);
        return File.IsPicture && form.Picture == PictureForm.Photo ? client.SendPhotoAsync(request, cancellation) : client.SendDocumentAsync(request, cancellation);
    }

    public async Task<CallResult<WireSent>> EditAsync(TelegramClient client, long chat, long messageId, SendForm form, CancellationToken cancellation)
    {
        if (File is not null && form.Picture == PictureForm.Photo)
            return await client.EditMessagePhotoAsync(new EditMessagePhoto(chat, messageId, Bytes(File), Words(form), Mode(form), Keyboard), cancellation);
        return form.Picture == PictureForm.Photo
            ? await client.EditMessageTextAsync(new EditMessageText(chat, messageId, Words(form), Mode(form), NoPreview, Keyboard), cancellation)
            : await client.EditMessageCaptionAsync(new EditMessageCaption(chat, messageId, Words(form), Mode(form), Keyboard), cancellation);
    }

    private string Words(SendForm form) => form.Plain ? Plain : Html;

    private static FileBytes Bytes(PartFile file) => new(file.Name, file.MediaType, file.Content);

    private static string? Mode(SendForm form) => form.Plain ? null : Markup;
}
