using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Receiving;

namespace BriefingBot.Operations;

/// <summary>The path under which Telegram posts updates, where the configuration names one.</summary>
internal static class TelegramWebhookEndpoint
{
    public static void MapTelegramWebhook(this WebApplication app, TelegramOptions options)
    {
        if (!options.IsOn || !options.HasWebhook)
            return;
        var webhook = app.Services.GetRequiredService<TelegramWebhook>();
        app.MapPost(webhook.Path, async (HttpContext context) =>
        {
            var secret = context.Request.Headers[TelegramWebhook.SecretHeader];
            context.Response.StatusCode = await webhook.AcceptAsync(secret.Count == 1 ? secret[0] : null, context.Request.Body, context.RequestAborted);
        });
    }
}
