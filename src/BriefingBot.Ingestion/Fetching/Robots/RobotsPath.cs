using System.Text;

namespace BriefingBot.Ingestion.Fetching.Robots;

/// <summary>
/// Brings paths and patterns into one spelling before they are compared (RFC 9309, 2.2.2): bytes beyond ASCII are percent-encoded,
/// percent-encoded unreserved characters are not, and hexadecimal digits are upper case.
/// </summary>
internal static class RobotsPath
{
    /// <summary>Normalises a URL's path and query; "*" and "$" in it are plain characters and come out percent-encoded.</summary>
    public static string OfUrl(string pathAndQuery) => Normalise(pathAndQuery).Replace("*", "%2A").Replace("$", "%24");

    /// <summary>Normalises a rule's pattern; its "*" and "$" keep their meaning.</summary>
    public static string OfPattern(string pattern) => Normalise(pattern);

    private static string Normalise(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var result = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '%' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]))
            {
                Append(result, (byte)((Digit(bytes[at + 1]) * 16) + Digit(bytes[at + 2])), encoded: true);
                at += 2;
            }
            else
            {
                Append(result, bytes[at], encoded: false);
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, byte value, bool encoded)
    {
        var character = (char)value;
        var plain = encoded ? char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' : value < 0x80;
        if (plain)
        {
            result.Append(character);
        }
        else
        {
            result.Append('%').Append(value.ToString("X2"));
        }
    }

    private static int Digit(byte value) => char.IsAsciiDigit((char)value) ? value - '0' : (value | 0x20) - 'a' + 10;
}
