using System.Text;
using BriefingBot.Ingestion.Feeds.Html;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Repairs that any text of a feed may need.</summary>
internal static class FeedString
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Clean(string text) => WithoutControls(WindowsCharacters.Repair(UndoDoubleEncoding(text)));

    /// <summary>UTF-8 that somebody took for Latin-1 and encoded again: every character fits a byte, and the bytes are valid UTF-8.</summary>
    private static string UndoDoubleEncoding(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOfAnyExceptInRange('\0', '\u007F') < 0 || span.IndexOfAnyExceptInRange('\0', '\u00FF') >= 0) return text;
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F')) return text;
        return text.Any(IsForbidden) ? string.Concat(text.Where(c => !IsForbidden(c))) : text;
    }

    private static bool IsForbidden(char c) => c < ' ' && c is not ('\t' or '\n' or '\r');
}
