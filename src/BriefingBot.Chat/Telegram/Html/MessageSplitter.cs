using System.Globalization;
using System.Text;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>Cuts a text into pieces within a limit, at the best border near the end of each: block, line, sentence, word, and never inside a character.</summary>
internal static class MessageSplitter
{
    public static IReadOnlyList<FormattedText> Split(FormattedText text, int limit)
    {
        var plain = text.ToString();
        var pieces = new List<FormattedText>();
        var start = SkipBlanks(plain, 0);
        while (start < plain.Length)
        {
            var end = plain.Length - start <= limit ? plain.Length : Border(plain, start, limit);
            if (HasInk(plain.AsSpan(start, end - start)))
                pieces.Add(text.Slice(start, LastInk(plain, start, end)));
            start = SkipBlanks(plain, end);
        }
        return pieces;
    }

    // A border in the first half would make many short pieces; a worse one further on is better.
    private static int Border(string text, int start, int limit)
    {
        var half = start + (limit / 2);
        foreach (var isBorder in Borders)
        {
            for (var end = start + limit; end > half; end--)
            {
                if (isBorder(text, end))
                    return end;
            }
        }
        var cut = start + limit;
        return char.IsHighSurrogate(text[cut - 1]) && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private static readonly Func<string, int, bool>[] Borders =
    [
        (text, end) => text[end] == '\n' && end + 1 < text.Length && text[end + 1] == '\n',
        (text, end) => text[end] == '\n',
        (text, end) => text[end] == ' ' && text[end - 1] is '.' or '!' or '?' or '…' or '۔' or '؟',
        (text, end) => text[end] == ' ',
    ];

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int LastInk(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    // Telegram refuses a message in which nothing can be seen.
    private static bool HasInk(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                return true;
        }
        return false;
    }
}
