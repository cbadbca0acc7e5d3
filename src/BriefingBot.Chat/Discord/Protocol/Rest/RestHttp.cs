using System.Reflection;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>The HTTP client that the REST client wants.</summary>
internal static class RestHttp
{
    private const long LargestAnswer = 8 * 1024 * 1024;

    private static readonly string Version = typeof(RestHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The platform blocks clients that do not name themselves in this form ("User Agent"): an address to reach them at, the version; what follows is free.</summary>
    public static string UserAgent(string contact) => $"DiscordBot ({contact}, {Version}) BriefingBot/{Version}";

    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        // A redirect would carry the token elsewhere.
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        MaxResponseContentBufferSize = LargestAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
