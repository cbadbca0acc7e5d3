using BriefingBot.Engine.Commands;

namespace BriefingBot.Engine.Answers;

/// <summary>Tells questions from commands among typed lines.</summary>
internal static class QuestionLine
{
    // As long a line as a mistyped command has: "atacks isis-k since:2024".
    private const int LongestMistypedCommand = 4;

    /// <summary>The question that the line asks, in its own words; null where it is a command, or meant to be one.</summary>
    public static string? Read(string line, CommandTable table)
    {
        var trimmed = line.Trim();
        var words = CommandWords.Split(trimmed);
        if (words.Count == 0)
            return null;
        var first = words[0].Text;
        if (string.Equals(first.TrimStart('/'), AskCommand.Name, StringComparison.OrdinalIgnoreCase))
            return words.Count > 1 && !words[^1].Text.StartsWith(CommandTable.PrivateParameter + ":", StringComparison.OrdinalIgnoreCase) ? Unquoted(trimmed[first.Length..]) : null;
        if (first.StartsWith('/'))
            return null;
        if (trimmed.EndsWith('?'))
            return trimmed;
        var isCommand = table.Find(first) is not null
            || (words.Count <= LongestMistypedCommand && Suggestion.Nearest(first, table.Commands.Select(c => c.Name)) is not null);
        return isCommand || words.Count == 1 ? null : trimmed;
    }

    // Buttons and careful people put the whole question between quotation marks.
    private static string Unquoted(string question)
    {
        var text = question.Trim();
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' && text.Count(c => c == '"') == 2 ? text[1..^1] : text;
    }
}
