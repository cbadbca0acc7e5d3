using System.Buffers;
using System.Text;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>
/// Text from outside as Discord shows it letter by letter: no markdown, mention, emoji, timestamp or link comes out of it.
/// The source of the rules is the platform's "Message Formatting" page and the behaviour of its clients.
/// </summary>
internal static class DiscordText
{
    // A backslash shows the next sign as it is. Brackets open masked links; a colon opens emoji names and the "//" of addresses.
    private const string Marks = "\\*_~`|<>[]#:";
    private static readonly SearchValues<char> Escaped = SearchValues.Create(Marks + "@");

    // A backslash before @ does not stop clients from showing "@everyone" as a mention; a blank of no width does.
    private const char NoWidth = '\u200B';

    /// <summary>The whole text on one line, escaped.</summary>
    public static string Escape(string text)
    {
        var tidy = Tidy(text);
        // Most text has nothing to escape.
        if (OpeningMark(tidy) < 0 && !tidy.AsSpan().ContainsAny(Escaped))
            return tidy;
        var shown = new StringBuilder(tidy.Length + 16);
        foreach (var unit in Units(tidy))
            shown.Append(unit);
        return shown.ToString();
    }

    /// <summary>The text escaped and cut to so many characters, the cut shown by "…".</summary>
    public static string Clip(string text, int longest)
    {
        var whole = Escape(text);
        if (whole.Length <= longest)
            return whole;
        var shown = new StringBuilder();
        foreach (var unit in Units(Tidy(text)).TakeWhile(unit => shown.Length + unit.Length < longest))
            shown.Append(unit);
        return shown.Append('…').ToString();
    }

    /// <summary>The text escaped, in pieces of at most so many characters, broken between words where there are any.</summary>
    public static IReadOnlyList<string> Split(string text, int longest)
    {
        var pieces = new List<string>();
        var rest = Tidy(text);
        while (rest.Length > 0)
        {
            var taken = Fitting(rest, longest);
            pieces.Add(Escape(rest[..taken]));
            rest = rest[taken..].TrimStart();
        }
        return pieces;
    }

    /// <summary>A label of a button or a choice: clients show it as it is, so it is only made safe and short.</summary>
    public static string Label(string text, int longest)
    {
        var tidy = Tidy(text);
        if (tidy.Length == 0)
            return "…";
        if (tidy.Length <= longest)
            return tidy;
        var end = longest - 1;
        return tidy[..(char.IsHighSurrogate(tidy[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string Tidy(string text) => SafeText.Of(text).Trim();

    private static int Fitting(string text, int longest)
    {
        int length = 0, taken = 0, afterWord = 0;
        foreach (var unit in Units(text))
        {
            if (length + unit.Length > longest)
                return afterWord > taken / 2 ? afterWord : taken;
            length += unit.Length;
            taken += SourceLength(unit);
            if (unit == " ")
                afterWord = taken;
        }
        return taken;
    }

    // How many characters of the text a unit came from: an escaped sign is one, a pair of surrogates two.
    private static int SourceLength(string unit) => unit.Length == 2 && char.IsHighSurrogate(unit[0]) ? 2 : 1;

    /// <summary>What a cut must not go through: a sign with its backslash, a pair of surrogates.</summary>
    private static IEnumerable<string> Units(string text)
    {
        var opening = OpeningMark(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
                yield return text.Substring(i++, 2);
            else if (i == opening || Marks.Contains(text[i], StringComparison.Ordinal))
                yield return $"\\{text[i]}";
            else
                yield return text[i] == '@' ? $"@{NoWidth}" : text[i].ToString();
        }
    }

    // "- ", "+ ", "1. " and "1) " make lists where they open a line; -1 where the text opens otherwise.
    private static int OpeningMark(string text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i < text.Length && (i == 0 ? text[i] is '-' or '+' : text[i] is '.' or ')') ? i : -1;
    }
}
