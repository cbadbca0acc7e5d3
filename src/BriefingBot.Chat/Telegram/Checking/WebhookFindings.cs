using BriefingBot.Chat.Telegram.Protocol;

namespace BriefingBot.Chat.Telegram.Checking;

/// <summary>Whether updates come the way that the configuration says.</summary>
internal static class WebhookFindings
{
    public static async Task<Finding> OfAsync(TelegramClient client, TelegramOptions options, CancellationToken cancellation)
    {
        var look = await client.GetWebhookInfoAsync(cancellation);
        if (look is not { IsOk: true, Value: { } hook })
            return Finding.Fault($"The platform does not say whether a webhook is set ({look.Description}).");
        var isSet = hook.Url is { Length: > 0 };
        return (options.HasWebhook, isSet) switch
        {
            (false, false) => Finding.Good("Updates are asked for; no webhook is set."),
            (false, true) => Finding.Note("A webhook is set for this bot, and the configuration names none: the service removes it at its start and asks for updates."),
            (true, false) => Finding.Note($"The webhook {options.WebhookUrl} is not set yet; the service sets it at its start."),
            _ => OfSet(hook, options),
        };
    }

    private static Finding OfSet(WireWebhook hook, TelegramOptions options)
    {
        if (hook.Url != options.WebhookUrl)
            return Finding.Note($"A webhook is set to another address than Telegram:WebhookUrl; the service sets {options.WebhookUrl} at its start.");
        var waiting = $"{hook.PendingUpdateCount ?? 0} updates wait";
        return hook is { LastErrorMessage: { Length: > 0 } error, PendingUpdateCount: > 0 }
            ? Finding.Fault($"The webhook is set, and the platform cannot deliver: {error}; {waiting}. Check that {options.WebhookUrl} leads to the service from outside.")
            : Finding.Good($"Updates come by webhook; {waiting}.");
    }
}
