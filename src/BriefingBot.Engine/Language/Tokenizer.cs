namespace BriefingBot.Engine.Language;

/// <summary>
/// Cuts text into words, numbers and punctuation marks in one pass. Words keep inner hyphens, apostrophes and the full stops of
/// abbreviations ("al-qaeda", "don't", "u.s.", "isis-k", "m-16"); numbers keep their separators ("1,300", "7.62").
/// </summary>
public static class Tokenizer
{
    /// <summary>Characters of a token's normalised text; what is longer is no word of any language read here.</summary>
    public const int LongestToken = 64;

    public static List<Token> Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    public static List<Token> Tokenize(string text, TextSpan within)
    {
        var tokens = new List<Token>((within.Length / 4) + 4);
        var position = within.Start;
        while (position < within.End)
        {
            if (char.IsWhiteSpace(text[position]) || char.IsControl(text[position]))
            {
                position++;
                continue;
            }
            var (end, kind) = ReadToken(text, position, within.End);
            tokens.Add(new Token(position, end, kind, Normalise(text, position, end), char.IsUpper(text[position])));
            position = end;
        }
        return tokens;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018';

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static (int End, TokenKind Kind) ReadToken(string text, int start, int limit)
    {
        var first = text[start];
        if (IsPossessive(text, start, limit))
            return (start + 2, TokenKind.Possessive);
        if (char.IsAsciiDigit(first))
            return ReadNumber(text, start, limit);
        if (char.IsLetter(first))
            return (ReadWord(text, start, limit), TokenKind.Word);
        return (ReadMark(text, start, limit), TokenKind.Punctuation);
    }

    private static bool IsPossessive(string text, int at, int limit) =>
        IsApostrophe(text[at]) && at + 1 < limit && text[at + 1] is 's' or 'S' && at > 0 && char.IsLetterOrDigit(text[at - 1])
        && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]));

    private static (int End, TokenKind Kind) ReadNumber(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (char.IsAsciiDigit(text[end]) || IsSeparator(text, end, limit)))
            end++;
        if (end < limit && char.IsLetter(text[end]))
            return (ReadWord(text, end, limit), TokenKind.Word);
        if (end + 1 < limit && IsHyphen(text[end]) && char.IsLetter(text[end + 1]))
            return (ReadWord(text, end, limit), TokenKind.Word);
        return (end, TokenKind.Number);
    }

    private static bool IsSeparator(string text, int at, int limit) =>
        text[at] is ',' or '.' && at + 1 < limit && char.IsAsciiDigit(text[at + 1]);

    private static int ReadWord(string text, int start, int limit)
    {
        var end = start;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                end++;
            else if (JoinsLetters(text, end, limit))
                end++;
            else if (c == '.' && IsLetterOfAbbreviation(text, start, end, limit))
                end++;
            else
                break;
        }
        return end;
    }

    private static bool JoinsLetters(string text, int at, int limit) =>
        at + 1 < limit && char.IsLetterOrDigit(text[at + 1])
        && (IsHyphen(text[at]) || (IsApostrophe(text[at]) && !IsPossessive(text, at, limit)));

    /// <summary>A full stop belongs to "u.s." and "j.f.k." when the letter before it stands alone and another such pair is beside it.</summary>
    private static bool IsLetterOfAbbreviation(string text, int start, int at, int limit)
    {
        if (at == start || !char.IsLetter(text[at - 1]) || (at - 1 > start && text[at - 2] != '.'))
            return false;
        var another = at + 2 < limit && char.IsLetter(text[at + 1]) && text[at + 2] == '.';
        return another || (at - 1 > start && text[at - 2] == '.');
    }

    private static int ReadMark(string text, int start, int limit)
    {
        var end = start + 1;
        if (text[start] is '.' or '-')
        {
            while (end < limit && text[end] == text[start])
                end++;
        }
        return end;
    }

    private static readonly string[] OneCharacter = [.. Enumerable.Range(0, 128).Select(c => char.ToLowerInvariant((char)c).ToString())];

    private static string Normalise(string text, int start, int end)
    {
        // Marks and short figures make up a third of a text's tokens: no string of its own for each.
        if (end - start == 1 && text[start] < OneCharacter.Length)
            return OneCharacter[text[start]];
        var length = Math.Min(end - start, LongestToken);
        return string.Create(length, (text, start), static (buffer, source) =>
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                var c = source.text[source.start + i];
                buffer[i] = IsApostrophe(c) ? '\'' : IsHyphen(c) ? '-' : char.ToLowerInvariant(c);
            }
        });
    }
}
