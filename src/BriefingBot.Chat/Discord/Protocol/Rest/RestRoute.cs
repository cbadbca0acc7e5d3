namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>An endpoint of the REST API.</summary>
/// <param name="Name">The path with its variable parts named, for errors and logs: what people may read, no token in it.</param>
/// <param name="Path">The path as it is asked for.</param>
/// <param name="Major">The channel, guild or interaction whose requests are limited together (the platform's "top-level resources").</param>
internal sealed record RestRoute(HttpMethod Method, string Name, string Path, string Major)
{
    /// <summary>True where asking again does no harm: reading, replacing, and creating with a nonce that the platform enforces.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>Interaction endpoints carry their own token, and do not count against the global limit.</summary>
    public bool Interaction { get; init; }

    public bool IsFirstAnswer => Name.EndsWith("/callback", StringComparison.Ordinal) || Name.EndsWith("/@original", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Name}";

    /// <summary>The same place, to be read.</summary>
    public RestRoute Reading() => this with { Method = HttpMethod.Get, Repeatable = true };

    public static RestRoute GatewayBot { get; } = new(HttpMethod.Get, "/gateway/bot", "/gateway/bot", "");

    public static RestRoute Application { get; } = new(HttpMethod.Get, "/applications/@me", "/applications/@me", "");

    public static RestRoute Commands(string application) =>
        new(HttpMethod.Put, "/applications/{application}/commands", $"/applications/{Part(application)}/commands", application);

    public static RestRoute GuildCommands(string application, string guild) =>
        new(HttpMethod.Put, "/applications/{application}/guilds/{guild}/commands", $"/applications/{Part(application)}/guilds/{Part(guild)}/commands", guild);

    public static RestRoute CreateMessage(string channel) =>
        new(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{Part(channel)}/messages", channel) { Repeatable = true };

    /// <summary>Like <see cref="CreateMessage"/>, for callers that decide themselves whether to try again.</summary>
    public static RestRoute PostMessage(string channel) => CreateMessage(channel) with { Repeatable = false };

    public static RestRoute EditMessage(string channel, string message) =>
        new(HttpMethod.Patch, "/channels/{channel}/messages/{message}", $"/channels/{Part(channel)}/messages/{Part(message)}", channel) { Repeatable = false };

    // The platform gives the channel that there is, so asking again does no harm.
    public static RestRoute PrivateChannel { get; } = new(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels", "") { Repeatable = true };

    public static RestRoute CreateThread(string channel, string message) =>
        new(HttpMethod.Post, "/channels/{channel}/messages/{message}/threads", $"/channels/{Part(channel)}/messages/{Part(message)}/threads", channel);

    public static RestRoute Typing(string channel) => new(HttpMethod.Post, "/channels/{channel}/typing", $"/channels/{Part(channel)}/typing", channel);

    /// <summary>The oldest messages after an id, up to so many.</summary>
    public static RestRoute MessagesAfter(string channel, string after, int limit) =>
        new(HttpMethod.Get, "/channels/{channel}/messages", FormattableString.Invariant($"/channels/{Part(channel)}/messages?after={Part(after)}&limit={limit}"), channel);

    public static RestRoute Channel(string channel) => new(HttpMethod.Get, "/channels/{channel}", $"/channels/{Part(channel)}", channel);

    public static RestRoute Self { get; } = new(HttpMethod.Get, "/users/@me", "/users/@me", "");

    public static RestRoute Guild(string guild) => new(HttpMethod.Get, "/guilds/{guild}", $"/guilds/{Part(guild)}", guild);

    // A second answer to one interaction is refused with a code of its own, so repeating it is safe.
    public static RestRoute Callback(string interaction, string token) =>
        new(HttpMethod.Post, "/interactions/{interaction}/{token}/callback", $"/interactions/{Part(interaction)}/{Part(token)}/callback?with_response=true", interaction) { Repeatable = true, Interaction = true };

    public static RestRoute Original(string application, string token) =>
        new(HttpMethod.Patch, "/webhooks/{application}/{token}/messages/@original", $"/webhooks/{Part(application)}/{Part(token)}/messages/@original", token) { Interaction = true };

    public static RestRoute FollowUp(string application, string token) =>
        new(HttpMethod.Post, "/webhooks/{application}/{token}", $"/webhooks/{Part(application)}/{Part(token)}", token) { Interaction = true };

    // Ids come from the platform's payloads; nothing in them may change the path.
    private static string Part(string id) => id.Length is > 0 and <= 1024 && id is not ("." or "..") ? Uri.EscapeDataString(id) : throw new ArgumentException("An id for a route is empty, too long or a step in a path.");
}
