using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace BriefingBot.Engine.Buttons;

/// <summary>Tokens of an id and the first 8 bytes of its HMAC-SHA256, in base64url: nobody can try ids that they were not given.</summary>
public sealed class ButtonTokens(IButtonStore store, TimeProvider clock) : IButtonTokens
{
    public const int DaysKept = 90;
    public const string AskAgain = "This button is too old to be pressed; please ask again.";

    private const int IdBytes = 8;
    private const int MacBytes = 8;
    private const int TokenLength = 22;

    private byte[]? _key;

    public async Task<IReadOnlyList<string>> IssueAsync(IReadOnlyList<string> commandLines, CancellationToken cancellation)
    {
        if (commandLines.Count == 0)
            return [];
        var key = await KeyAsync(cancellation);
        var ids = await store.KeepAsync(commandLines, clock.GetUtcNow(), Oldest, cancellation);
        return [.. ids.Select(id => Token(id, key))];
    }

    public async Task<string?> CommandLineAsync(string token, CancellationToken cancellation)
    {
        var bytes = new byte[IdBytes + MacBytes];
        // Whatever a client sends comes here: the length goes first, as decoding throws on a text that does not fit.
        if (token.Length != TokenLength || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length)
            return null;
        var key = await KeyAsync(cancellation);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(IdBytes), Mac(bytes.AsSpan(0, IdBytes), key)))
            return null;
        return await store.FindAsync(BinaryPrimitives.ReadInt64BigEndian(bytes), Oldest, cancellation);
    }

    private DateTimeOffset Oldest => clock.GetUtcNow().AddDays(-DaysKept);

    private async Task<byte[]> KeyAsync(CancellationToken cancellation) => _key ??= await store.KeyAsync(cancellation);

    private static string Token(long id, byte[] key)
    {
        var bytes = new byte[IdBytes + MacBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        Mac(bytes.AsSpan(0, IdBytes), key).CopyTo(bytes.AsSpan(IdBytes));
        return Base64Url.EncodeToString(bytes);
    }

    private static ReadOnlySpan<byte> Mac(ReadOnlySpan<byte> id, byte[] key) => HMACSHA256.HashData(key, id).AsSpan(0, MacBytes);
}
