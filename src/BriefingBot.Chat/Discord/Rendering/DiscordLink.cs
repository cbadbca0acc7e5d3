using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>The only links that we write: to a cited source, its host as the words, http and https alone.</summary>
internal static class DiscordLink
{
    // What could end a link's target or read as markup; percent-encoding leaves the address the same (RFC 3986, 2.1).
    private const string Unsafe = "()[]<>\\\"'`*|";

    private const int LongestHost = 100;

    /// <summary>"[host](address)"; null where the address is none that may be followed.</summary>
    public static string? To(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        // "https://outlet.example@elsewhere.example" goes elsewhere while it reads like the outlet.
        if (uri.UserInfo.Length > 0 || uri.HostNameType == UriHostNameType.IPv6 || uri.IdnHost.Length is 0 or > LongestHost)
            return null;
        // Letters that look alike across scripts show their ASCII form, in the words and in the target.
        var ascii = new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
        if (!ascii.All(char.IsAscii))
            return null;
        var target = string.Concat(ascii.Select(Encoded));
        return target.Length > DiscordLimits.LinkAddress ? null : $"[{DiscordText.Escape(uri.IdnHost)}]({target})";
    }

    private static string Encoded(char c) =>
        Unsafe.Contains(c, StringComparison.Ordinal) ? $"%{(int)c:X2}" : c.ToString();
}
