using System.Security.Cryptography;
using System.Text;
using BriefingBot.Ingestion.Feeds.Entries;

namespace BriefingBot.Ingestion.Feeds.Registration;

/// <summary>Addresses of feeds as people give them, and the ids made of them.</summary>
public static class FeedAddress
{
    private const int LongestAddress = 2_000;

    /// <summary>The web address, also of "example.org/feed"; null for what is none.</summary>
    public static Uri? Parse(string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > LongestAddress || typed.Any(char.IsWhiteSpace))
            return null;
        if (typed.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            typed = typed[5..].StartsWith("//", StringComparison.Ordinal) ? "https:" + typed[5..] : typed[5..];
        if (!typed.Contains("://", StringComparison.Ordinal) && typed.Split('/')[0] is var host && host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('.'))
            typed = "https://" + typed;
        return Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
            ? new Uri(url.GetLeftPart(UriPartial.Query))
            : null;
    }

    /// <summary>Host and eight digits of the address's hash.</summary>
    public static string IdOf(Uri url) =>
        $"{EntryOutlet.Host(url)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)))[..8]}";
}
