using System.Text;

namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>
/// Guesses the encoding of text in a script other than Latin from the bytes alone, for feeds whose declaration is wrong. It decides only where the decoded
/// text looks like its language; everything else is left to Windows-1252.
/// </summary>
internal static class CharsetGuess
{
    private const int Window = 64 * 1024;
    private const double Convincing = 0.85;

    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0) return "us-ascii";
        var sample = bytes[..Math.Min(bytes.Length, Window)];

        // A character cut in two at the window's end would rule out its encoding.
        while (!sample.IsEmpty && sample[^1] >= 0x40) sample = sample[..^1];
        if (!HighBytesStandTogether(sample)) return null;
        var best = (Charset: (string?)null, Score: Convincing);
        foreach (var script in ScriptProfile.All)
        {
            var score = Score(sample, script);
            if (score > best.Score) best = (script.Charset, score);
        }

        return best.Charset;
    }

    /// <summary>In Latin text an accented letter stands among plain ones; other scripts come in runs.</summary>
    private static bool HighBytesStandTogether(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        var together = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if ((i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80)) together++;
        }

        return together > 3 && together >= high * 0.6;
    }

    private static double Score(ReadOnlySpan<byte> bytes, ScriptProfile script)
    {
        var all = 0;
        var weight = 0.0;
        foreach (var c in Decode(bytes, script.Charset))
        {
            if (c < '\u0080') continue;
            all++;
            weight += script.Plausibility(c);
        }

        return all == 0 ? 0 : weight / all;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string charset)
    {
        try
        {
            return CharsetCatalog.Find(charset)?.GetString(bytes) ?? string.Empty;
        }
        catch (DecoderFallbackException)
        {
            return string.Empty;
        }
    }
}
