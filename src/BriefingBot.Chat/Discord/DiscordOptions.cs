namespace BriefingBot.Chat.Discord;

/// <summary>Section "Discord" of the configuration.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";
    public const string DefaultApiBase = "https://discord.com/api/v10";

    /// <summary>The bot's token; empty switches the adapter off.</summary>
    public string Token { get; set; } = "";

    /// <summary>Base address of the REST API; teams run proxies.</summary>
    public string ApiBase { get; set; } = DefaultApiBase;

    /// <summary>Ids of the guilds that may use the bot; none admits nobody.</summary>
    public IReadOnlyList<string> Guilds { get; set; } = [];

    /// <summary>Ids of the users who are the first admins.</summary>
    public IReadOnlyList<string> Admins { get; set; } = [];

    public bool IsOn => Token.Length > 0;

    /// <summary>One line a fault: what, where, what would be right.</summary>
    public IEnumerable<string> Faults()
    {
        if (Token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            yield return "Discord:Token holds a blank or a line break; give the token alone, as the developer portal shows it.";
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            yield return $"Discord:ApiBase is \"{ApiBase}\"; give an address such as {DefaultApiBase}.";
        foreach (var (key, ids) in new[] { ("Guilds", Guilds), ("Admins", Admins) })
        {
            foreach (var id in ids.Where(id => !ulong.TryParse(id, out _)))
                yield return $"Discord:{key} lists \"{id}\"; give ids, which are numbers such as 175928847299117063.";
        }
    }
}
