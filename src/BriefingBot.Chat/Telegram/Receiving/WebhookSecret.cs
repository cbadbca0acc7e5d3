using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>
/// The secret that the platform sends with each update (Bot API, setWebhook). It comes from the token by HMAC, so that it is the same after
/// a restart and there is nothing more to keep; the token cannot be had from it.
/// </summary>
internal static class WebhookSecret
{
    public static string Of(string token) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "briefingbot webhook"u8));

    /// <summary>Compares in a time that tells nothing of where the two differ.</summary>
    public static bool Fits(string token, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(Of(token))));
}
