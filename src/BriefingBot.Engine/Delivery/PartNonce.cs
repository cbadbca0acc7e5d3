using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Engine.Delivery;

/// <summary>The nonce of a message: the same at each attempt, another for each part. Discord takes 25 characters at most.</summary>
public static class PartNonce
{
    private const int Bytes = 18;

    /// <param name="key">The delivery's key, made of subscription and window.</param>
    public static string Of(string key, int part) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{key}/{part}"))).AsSpan(0, Bytes));
}
