namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>
/// Finds reader comments that follow an article without a label of their own. The mark is the author's sign-off: a short line in
/// capitals late in the text, after which somebody speaks to the author or of "this article".
/// </summary>
internal static class CommentTail
{
    private const int LongestSignOff = 40;

    private static readonly string[] ReaderVoices =
    [
        "this article", "your article", "this piece made", "your piece", "great article", "great piece", "good article", "thank you for", "thanks for this", "thanks for the", "thanks for writing",
        "i'm no expert", "i am no expert", "well said", "i agree with", "i disagree with", "the author ", "as a reader", "you forgot", "excellent article", "excellent piece",
    ];

    private static readonly string[] Closings =
    [
        "subject of a future", "in a future piece", "in a future column", "in a future post", "in a future article", "more on this next", "until next time", "see you next", "stay tuned", "next week's",
        "thanks for reading", "thank you for reading", "in my next", "in the next issue", "to be continued",
    ];

    public static void Mark(List<TextLine> lines)
    {
        var signOff = FindSignOff(lines);
        if (signOff < 0)
            return;
        var voice = lines.FindIndex(signOff + 1, line => line.IsOpen && Speaks(line.Text, ReaderVoices));
        if (voice < 0)
            return;
        var closing = lines.FindLastIndex(voice, voice - signOff, line => line.IsOpen && Speaks(line.Text, Closings));
        for (var i = (closing < 0 ? signOff : closing) + 1; i < lines.Count; i++)
        {
            if (lines[i].IsOpen)
                lines[i].Kind = ArticlePartKind.Comment;
        }
    }

    /// <summary>An article that sets its headings in capitals has several such lines; a sign-off stands alone, in the second half.</summary>
    private static int FindSignOff(List<TextLine> lines)
    {
        var total = lines.Sum(line => line.Text.Length);
        var (found, before) = (-1, 0);
        foreach (var (index, line) in lines.Index())
        {
            if (line.IsOpen && line.Text.Length <= LongestSignOff && line.IsAllCapitals && !line.EndsSentence && !line.Text.Any(char.IsAsciiDigit))
            {
                if (found >= 0 || before * 2 < total)
                    return -1;
                found = index;
            }

            before += line.Text.Length;
        }

        return found;
    }

    private static bool Speaks(string text, string[] phrases)
    {
        var straight = text.Replace('’', '\'');
        return phrases.Any(phrase => straight.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }
}
