using System.Text.Json;
using BriefingBot.Chat.Telegram.Html;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Telegram.Posting;

/// <summary>A message as it is kept until it is sent: what sendMessage, or with a file sendPhoto and sendDocument, take beside the address.</summary>
internal sealed record FrozenMessage(string? Text, string? Caption, string? ParseMode, LinkPreview? LinkPreviewOptions, WireKeyboard? ReplyMarkup)
{
    public static FrozenPart Freeze(MessagePart part, WireKeyboard? keyboard) => part.File is { } file
        ? new FrozenPart(Json(new FrozenMessage(null, part.Html, OutgoingCall.Markup, null, keyboard)), [new FrozenFile(file.Name, file.MediaType, file.Content)])
        : new FrozenPart(Json(new FrozenMessage(part.Html, null, OutgoingCall.Markup, OutgoingCall.NoPreview, keyboard)), []);

    /// <summary>The message again; null where the payload is none of ours.</summary>
    public static (FrozenMessage Message, PartFile? File)? Thaw(FrozenPart part)
    {
        try
        {
            return JsonSerializer.Deserialize<FrozenMessage>(part.Payload, BotApiJson.Options) is { } message && (message.Text ?? message.Caption) is { Length: > 0 }
                ? (message, part.Files.Count == 0 ? null : new PartFile(part.Files[0].Name, part.Files[0].MediaType, part.Files[0].Content))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The message with a line added; null where it does not tell of it, or would become longer than the platform takes.</summary>
    public static FrozenPart? Amend(FrozenPart part, Amendment amendment)
    {
        if (Thaw(part) is not { Message: var message } || (message.Text ?? message.Caption) is not { } html)
            return null;
        var line = new FormattedText().Append($"{amendment.Mark}:", TextFormat.Strong).Append($" {amendment.Text}").Append(SourceText.Linked(amendment.Url));
        if (amendment.Insert(html, HtmlText.Of, HtmlWriter.Write(line)) is not { } amended || HtmlText.Of(amended).Length > (message.Text is null ? TelegramRenderer.LongestCaption : TelegramRenderer.LongestMessage))
            return null;
        return part with { Payload = Json(message.Text is null ? message with { Caption = amended } : message with { Text = amended }) };
    }

    private static string Json(FrozenMessage message) => JsonSerializer.Serialize(message, BotApiJson.Options);
}
