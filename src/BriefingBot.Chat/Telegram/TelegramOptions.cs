namespace BriefingBot.Chat.Telegram;

/// <summary>Section "Telegram" of the configuration.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";
    public const string DefaultApiBase = "https://api.telegram.org";

    /// <summary>The bot's token; empty switches the adapter off.</summary>
    public string Token { get; set; } = "";

    /// <summary>Base address of the Bot API; a local Bot API server has its own.</summary>
    public string ApiBase { get; set; } = DefaultApiBase;

    /// <summary>Ids of the chats that may use the bot; none admits nobody.</summary>
    public IReadOnlyList<string> Chats { get; set; } = [];

    /// <summary>Ids of the users who are the first admins.</summary>
    public IReadOnlyList<string> Admins { get; set; } = [];

    /// <summary>Ids of the users who are analysts: they may add and grade sources.</summary>
    public IReadOnlyList<string> Analysts { get; set; } = [];

    /// <summary>The address under which the platform posts updates to us; empty where we ask for them.</summary>
    public string WebhookUrl { get; set; } = "";

    public bool HasWebhook => WebhookUrl.Length > 0;

    public string WebhookPath => Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var address) ? address.AbsolutePath : "/";

    public bool IsOn => Token.Length > 0;

    /// <summary>One line a fault: what, where, what would be right.</summary>
    public IEnumerable<string> Faults()
    {
        // The token becomes part of an address: anything else in it would change the address.
        if (IsOn && !HasTokenForm(Token))
            yield return "Telegram:Token has not the form of a bot token; give it as BotFather shows it: digits, a colon, then letters, digits, _ and -.";
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            yield return $"Telegram:ApiBase is \"{ApiBase}\"; give an address such as {DefaultApiBase}.";
        if (HasWebhook && !IsWebhookAddress(WebhookUrl))
            yield return $"Telegram:WebhookUrl is \"{WebhookUrl}\"; give an https address with a path of its own, such as https://bot.example.org/telegram, or leave it empty to ask for updates.";
        foreach (var (key, ids) in new[] { ("Chats", Chats), ("Admins", Admins), ("Analysts", Analysts) })
        {
            foreach (var id in ids.Where(id => !long.TryParse(id, out _)))
                yield return $"Telegram:{key} lists \"{id}\"; give ids, which are numbers such as -1001234567890.";
        }
    }

    // The platform's own server wants https; a local Bot API server takes http too (Bot API, "Using a Local Bot API Server").
    private bool IsWebhookAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == "https" || (address.Scheme == "http" && ApiBase != DefaultApiBase))
        && address.AbsolutePath.Length > 1 && !address.AbsolutePath.StartsWith("/health", StringComparison.OrdinalIgnoreCase)
        && address.AbsolutePath.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    private static bool HasTokenForm(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < token.Length
            && token[..colon].All(char.IsAsciiDigit)
            && token[(colon + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}
