using System.Text;

namespace BriefingBot.Engine.Commands;

/// <summary>One word of a call; a quoted one is text and nothing else.</summary>
public readonly record struct CommandWord(string Text, bool Quoted);

/// <summary>Splits a chat line into words as people type them: blanks part, quotation marks of any style keep together.</summary>
public static class CommandWords
{
    private const string Opening = "\"“„«";
    private const string Closing = "\"”“»";

    public static IReadOnlyList<CommandWord> Split(string line)
    {
        var words = new List<CommandWord>();
        var word = new StringBuilder();
        var quotedText = false;
        var closing = '\0';
        foreach (var c in line)
        {
            if (closing != '\0')
            {
                if (c == closing || (closing == '”' && c == '"'))
                    closing = '\0';
                else
                    word.Append(c);
            }
            else if (Opening.IndexOf(c, StringComparison.Ordinal) is >= 0 and var style && (word.Length == 0 || word[^1] is ':' or '='))
            {
                closing = Closing[style];
                quotedText |= word.Length == 0;
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                Flush();
            }
            else
            {
                word.Append(c);
            }
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0 || quotedText)
                words.Add(new CommandWord(word.ToString(), quotedText));
            word.Clear();
            quotedText = false;
        }
    }

    /// <summary>The text as one word of a chat line; <see cref="Split"/> reads it back, but for quotation marks, which are dropped.</summary>
    public static string Quote(string text)
    {
        var clean = text.Replace("\"", "", StringComparison.Ordinal);
        return clean.Length == 0 || clean.Any(c => char.IsWhiteSpace(c) || c == ':' || Opening.Contains(c, StringComparison.Ordinal)) ? $"\"{clean}\"" : clean;
    }
}
