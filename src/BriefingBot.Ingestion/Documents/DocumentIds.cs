using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Ingestion.Documents;

/// <summary>Ids for documents that nobody named.</summary>
internal static class DocumentIds
{
    public const int LongestId = 200;

    private const int LongestSlug = 80;

    /// <summary>What is wrong with a given id; null where nothing is. An id is a name and never a path: "../x" is one like another.</summary>
    public static string? Fault(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return "has an empty id; give one, or leave it out where there is an address";
        if (id.Length > LongestId)
            return $"has an id of {id.Length:N0} characters; give one of at most {LongestId}";
        return id.EnumerateRunes().Any(r => r == Rune.ReplacementChar || Rune.IsControl(r)) ? "has an id with control characters; give one that can be read and typed" : null;
    }

    /// <summary>Readable and unique: host and last part of the path, then eight digits of the address's hash.</summary>
    public static string? OfAddress(Uri? address)
    {
        if (address is null)
            return null;
        var slug = new string([.. $"{address.Host}-{address.AbsolutePath.TrimEnd('/').Split('/')[^1]}".ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..8];
        return $"{(slug.Length > LongestSlug ? slug[..LongestSlug] : slug).Trim('-')}-{hash}";
    }
}
