using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>A request with a file as a multipart form, the one way to send bytes.</summary>
internal static class FileForm
{
    private const string Attached = "file";

    /// <param name="field">Parameter that takes the file: "photo", "document".</param>
    public static MultipartFormDataContent Of(string field, SendFile request)
    {
        var form = new MultipartFormDataContent();
        Add(form, "chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        Add(form, "message_thread_id", request.MessageThreadId?.ToString(CultureInfo.InvariantCulture));
        Add(form, "caption", request.Caption);
        Add(form, "parse_mode", request.ParseMode);
        AddJson(form, "reply_parameters", request.ReplyParameters);
        AddJson(form, "reply_markup", request.ReplyMarkup);
        AddFile(form, field, request.File);
        return form;
    }

    public static MultipartFormDataContent Of(EditMessagePhoto request)
    {
        var form = new MultipartFormDataContent();
        Add(form, "chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        Add(form, "message_id", request.MessageId.ToString(CultureInfo.InvariantCulture));
        AddJson(form, "media", new PhotoMedia($"attach://{Attached}", request.Caption, request.ParseMode));
        AddJson(form, "reply_markup", request.ReplyMarkup);
        AddFile(form, Attached, request.File);
        return form;
    }

    private static void Add(MultipartFormDataContent form, string name, string? value)
    {
        if (value is not null)
            form.Add(new StringContent(value), name);
    }

    private static void AddJson<T>(MultipartFormDataContent form, string name, T? value) =>
        Add(form, name, value is null ? null : JsonSerializer.Serialize(value, BotApiJson.Options));

    private static void AddFile(MultipartFormDataContent form, string name, FileBytes file)
    {
        var bytes = new ReadOnlyMemoryContent(file.Content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        form.Add(bytes, name, file.Name);
    }
}
