using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Ingestion.Documents;

/// <summary>Ids for documents that nobody named.</summary>
internal static class DocumentIds
{
    private const int LongestSlug = 80;

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
