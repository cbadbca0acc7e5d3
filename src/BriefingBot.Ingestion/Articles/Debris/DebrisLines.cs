namespace BriefingBot.Ingestion.Articles.Debris;

/// <summary>
/// Recognises lines that are no part of an article, on pages and in copied text alike: what they say gives them away.
/// Only short lines are judged, because an article may speak of subscriptions, comments or sharing too.
/// </summary>
internal static class DebrisLines
{
    private const int LongestLine = 320;
    private const int LongestDateLine = 90;

    /// <summary>What the line is, or null when it may be body.</summary>
    public static ArticlePartKind? Classify(string line)
    {
        if (line.Length > LongestLine)
            return null;
        var text = LineText.Normalise(line);
        if (text.Length == 0)
            return null;
        return ByPhrase(text) ?? (SpamWords.IsSpam(text) ? ArticlePartKind.Spam : ByShape(text));
    }

    /// <summary>Whether a short line announces that what follows is no body: "Related stories", "3 Comments".</summary>
    public static ArticlePartKind? SectionLabel(string line)
    {
        if (line.Length > DebrisPhrases.LongestLabel)
            return null;
        var text = LineText.Normalise(line);
        if (CommentCount(text))
            return ArticlePartKind.Comment;
        foreach (var (kind, phrases) in DebrisPhrases.Labels)
        {
            foreach (var phrase in phrases)
            {
                if (text == phrase || phrase[^1] == ' ' && text.StartsWith(phrase, StringComparison.Ordinal))
                    return kind;
            }
        }

        return null;
    }

    private static ArticlePartKind? ByPhrase(string text)
    {
        if (CommentCount(text))
            return ArticlePartKind.Comment;
        if (DebrisPhrases.Exact.TryGetValue(text, out var exact))
            return exact;
        foreach (var (start, kind, longest) in DebrisPhrases.Starts)
        {
            if (text.Length <= longest && text.StartsWith(start, StringComparison.Ordinal))
                return kind;
        }

        foreach (var (inside, kind, longest) in DebrisPhrases.Inside)
        {
            if (text.Length <= longest && text.Contains(inside, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }

    /// <summary>"3 comments", "no comments yet", "12 replies".</summary>
    private static bool CommentCount(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || text.Length > 40)
            return false;
        var count = text.AsSpan(0, space);
        var isCount = count is "no" or "one" or "view" || count.Length <= 6 && !count.ContainsAnyExcept("0123456789,.");
        return isCount && text[(space + 1)..].Split(' ')[0] is "comment" or "comments" or "replies" or "responses" && isCount &&
            text.Split(' ').Length <= 5;
    }

    /// <summary>"Image 1 of 5", "photo 3 of 12", "1 / 5".</summary>
    private static bool IsPictureCount(string text)
    {
        if (text.Length > 20)
            return false;
        var words = text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && text.AsSpan().ContainsAnyInRange('0', '9') && text.AsSpan().ContainsAny('o', '/') &&
            Array.TrueForAll(words, word => word is "image" or "photo" or "slide" or "picture" or "of" || word.Length < 4 && int.TryParse(word, out _));
    }

    private static ArticlePartKind? ByShape(string text)
    {
        if (IsPictureCount(text))
            return ArticlePartKind.Notice;
        if (!text.Contains(' ', StringComparison.Ordinal) && (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)))
            return ArticlePartKind.RelatedLink;
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '/') || text is "+ posts" or "posts" or "_")
            return ArticlePartKind.Notice;
        if (text.Contains("newsletter", StringComparison.Ordinal) && (text.Contains("sign up", StringComparison.Ordinal) || text.Contains("subscribe", StringComparison.Ordinal)))
            return ArticlePartKind.Newsletter;
        if (text.StartsWith("related ", StringComparison.Ordinal) && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30)
            return ArticlePartKind.RelatedLink;
        if (text.Length <= LongestDateLine && text.AsSpan().ContainsAnyInRange('0', '9') && DebrisPhrases.DateStarts.Any(start => text.StartsWith(start, StringComparison.Ordinal)))
            return ArticlePartKind.Notice;
        return text.StartsWith("© ", StringComparison.Ordinal) || text.StartsWith("copyright ", StringComparison.Ordinal) && text.Length < 160
            ? ArticlePartKind.Notice
            : null;
    }
}
