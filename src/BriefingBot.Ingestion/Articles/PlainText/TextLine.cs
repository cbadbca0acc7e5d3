namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>A line or paragraph of a copied text, and what it was found to be; null means body that is not yet told apart.</summary>
internal sealed class TextLine(string text)
{
    private const int LongestHeading = 120;
    private const int ShortestProse = 40;

    public string Text { get; } = text;

    public ArticlePartKind? Kind { get; set; }

    /// <summary>True for title, subtitle, byline and date lines, which have fields of their own.</summary>
    public bool IsTaken { get; set; }

    public bool IsOpen => Kind is null && !IsTaken;

    public bool EndsSentence => Text.TrimEnd('"', '\'', '”', '’', '»', ')', ']', ' ') is [.., '.' or '!' or '?' or '…' or ':' or ';' or '。' or '।'];

    public bool IsProse => Text.Length >= ShortestProse && EndsSentence || Text.Length > LongestHeading;

    /// <summary>Short, no closed sentence, and not in the middle of one.</summary>
    public bool LooksLikeHeading =>
        Text.Length is > 2 and <= LongestHeading && Text.Any(char.IsLetter) && !char.IsLower(Text[0]) &&
        (!EndsSentence || Text[^1] == '?' && Text.Length <= 90) && Text[^1] is not (',' or ';' or '”' or '"');

    public bool IsAllCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);
}
