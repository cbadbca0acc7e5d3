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

    /// <summary>Ids of the users and roles who are the first admins.</summary>
    public IReadOnlyList<string> Admins { get; set; } = [];

    /// <summary>Ids of the users and roles who are analysts: they may add and grade sources.</summary>
    public IReadOnlyList<string> Analysts { get; set; } = [];

    /// <summary>Where the commands are registered: in the guilds of the list, or everywhere at once.</summary>
    public string Commands { get; set; } = InGuilds;

    /// <summary>An address under which the platform can reach who runs the bot; it goes into each request's User-Agent.</summary>
    public string Contact { get; set; } = NoContact;

    public const string InGuilds = "guilds";
    public const string InAll = "everywhere";

    /// <summary>The platform wants an address; this one says that none was given (RFC 2606: .invalid is nobody's).</summary>
    public const string NoContact = "https://briefingbot.invalid";

    public bool RegistersEverywhere => Commands == InAll;

    public bool IsOn => Token.Length > 0;

    /// <summary>One line a fault: what, where, what would be right.</summary>
    public IEnumerable<string> Faults()
    {
        if (Token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            yield return "Discord:Token holds a blank or a line break; give the token alone, as the developer portal shows it.";
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            yield return $"Discord:ApiBase is \"{ApiBase}\"; give an address such as {DefaultApiBase}.";
        if (Commands is not (InGuilds or InAll))
            yield return $"Discord:Commands is \"{Commands}\"; it is one of {InGuilds}, {InAll}.";
        if (!Uri.TryCreate(Contact, UriKind.Absolute, out var contact) || contact.Scheme is not ("https" or "http" or "mailto") || !Contact.All(c => char.IsAscii(c) && c is not (',' or '(' or ')' or ' ') && !char.IsControl(c)))
            yield return $"Discord:Contact is \"{Contact}\"; give an address such as https://example.org/bot or mailto:desk@example.org, without commas and brackets.";
        foreach (var (key, ids) in new[] { ("Guilds", Guilds), ("Admins", Admins), ("Analysts", Analysts) })
        {
            foreach (var id in ids.Where(id => !ulong.TryParse(id, out _)))
                yield return $"Discord:{key} lists \"{id}\"; give ids, which are numbers such as 175928847299117063.";
        }
    }
}
