namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>Guesses an encoding from the bytes alone.</summary>
internal static class CharsetGuess
{
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0 ? "us-ascii" : null;
}
