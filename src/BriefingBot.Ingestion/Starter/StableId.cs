using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Ids that follow from what a record says, so that an upgrade of the files touches only what changed.</summary>
internal static class StableId
{
    private const int Length = 20;

    public static string Of(string kind, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts)
            text.Append('\u001f').Append(part);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return $"starter-{Convert.ToHexStringLower(hash)[..Length]}";
    }
}
