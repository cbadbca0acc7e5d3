using System.Globalization;
using System.Text;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// Text from outside as any surface may print it: no control characters (a terminal obeys them), no characters that turn the
/// direction of the line around, no lone surrogates.
/// </summary>
public static class SafeText
{
    public static string Of(string text)
    {
        if (!text.Any(c => IsUnsafe(c) || char.IsSurrogate(c)))
            return text;
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                safe.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]))
                safe.Append('\uFFFD');
            else if (!IsUnsafe(text[i]))
                safe.Append(text[i]);
            else if (text[i] is '\t' or '\n' or '\r')
                safe.Append(' ');
        }
        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C');
}
