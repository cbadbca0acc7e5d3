namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>Recognises a line about its author: "Name Surname covers the courts for …", "… is a reporter based in …".</summary>
internal static class BiographyText
{
    private const int LongestBiography = 500;

    private static readonly string[] Verbs = ["covers ", "writes about ", "writes for ", "reports on ", "reports from ", "reports for "];

    private static readonly string[] Roles =
        ["reporter", "correspondent", "editor", "journalist", "columnist", "writer", "contributor", "author", "producer", "fellow", "analyst", "professor", "researcher", "freelance"];

    private static readonly string[] Cues = ["covers", "covering", "previously", "based in", "follow", "writes", "reporting", "author of", "email", "@", "can be reached", "joined"];

    /// <summary>The author's name when the line is a biography, else null.</summary>
    public static string? AuthorOf(string line)
    {
        if (line.Length > LongestBiography)
            return null;
        var name = LeadingName(line);
        if (name is null)
            return null;
        var rest = line[name.Length..].TrimStart();
        if (Verbs.Any(verb => rest.StartsWith(verb, StringComparison.Ordinal)))
            return name;
        var isRole = (rest.StartsWith("is a ", StringComparison.Ordinal) || rest.StartsWith("is an ", StringComparison.Ordinal) || rest.StartsWith("is the ", StringComparison.Ordinal)) &&
            Roles.Any(role => rest.Contains(role, StringComparison.OrdinalIgnoreCase));
        return isRole && Cues.Any(cue => rest.Contains(cue, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    /// <summary>Two to four capitalised words at the line's start.</summary>
    private static string? LeadingName(string line)
    {
        var words = line.Split(' ', 6);
        var count = 0;
        while (count < Math.Min(words.Length, 5) && words[count].Length > 1 && char.IsUpper(words[count][0]) && words[count].All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'))
            count++;
        return count is >= 2 and <= 4 ? string.Join(' ', words.Take(count)) : null;
    }
}
