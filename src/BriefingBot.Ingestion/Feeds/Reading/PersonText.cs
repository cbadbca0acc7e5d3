namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Takes an e-mail address out of what a feed calls an author: <c>me@example.com (Example editor)</c> and its variants.</summary>
internal static class PersonText
{
    private const int Longest = 1000;

    public static FeedPerson Parse(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (Email(text) is not { } email) return new FeedPerson(text.Length == 0 ? null : text);
        var name = text.Replace(email, string.Empty, StringComparison.Ordinal);
        foreach (var rest in (ReadOnlySpan<string>)["()", "<>", "&lt;&gt;"]) name = name.Replace(rest, string.Empty, StringComparison.Ordinal);
        name = name.Trim();
        if (name.StartsWith('(')) name = name[1..];
        if (name.EndsWith(')')) name = name[..^1];
        name = name.Trim();
        return new FeedPerson(name.Length == 0 ? null : name, email);
    }

    private static string? Email(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsLocalPart(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            while (end > at + 1 && text[end - 1] is '.' or '-') end--;
            if (start < at && text.AsSpan(at + 1, end - at - 1).Contains('.')) return WithSubject(text, start, end);
        }

        return null;
    }

    private static string WithSubject(string text, int start, int end)
    {
        const string Subject = "?subject=";
        if (string.CompareOrdinal(text, end, Subject, 0, Subject.Length) != 0) return text[start..end];
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text[start..end];
    }

    private static bool IsLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '+' or '-';
}
