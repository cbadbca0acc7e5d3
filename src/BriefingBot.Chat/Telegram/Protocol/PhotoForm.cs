using System.Globalization;
using System.Net.Http.Headers;

namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>A picture with its words as a multipart form, the one way to send bytes.</summary>
internal static class PhotoForm
{
    public static MultipartFormDataContent Of(SendPhoto request)
    {
        var form = new MultipartFormDataContent();
        Add(form, "chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        Add(form, "message_thread_id", request.MessageThreadId?.ToString(CultureInfo.InvariantCulture));
        Add(form, "caption", request.Caption);
        Add(form, "parse_mode", request.ParseMode);
        var png = new ReadOnlyMemoryContent(request.Png);
        png.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(png, "photo", "picture.png");
        return form;
    }

    private static void Add(MultipartFormDataContent form, string name, string? value)
    {
        if (value is not null)
            form.Add(new StringContent(value), name);
    }
}
