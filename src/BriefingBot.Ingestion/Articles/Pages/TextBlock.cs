namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>A line or paragraph of the page: the text between two block boundaries.</summary>
/// <param name="Node">The nearest block element that holds it.</param>
/// <param name="OutwardLength">Characters of links that lead to other sites.</param>
internal sealed record TextBlock(PageNode Node, string Text, int LinkLength, int OutwardLength)
{
    private const int LongText = 80;
    private const int ShortestSentence = 25;
    private const double MostLinks = 0.4;

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    public double InwardDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)(LinkLength - OutwardLength) / Text.Length);

    public bool IsHeading => Node.Tag is ['h', >= '1' and <= '6'];

    /// <summary>Running text: long enough, or a closed sentence, and not mainly links.</summary>
    public bool IsProse => LinkDensity < MostLinks && !IsHeading &&
        (Text.Length >= LongText && Text.Contains(' ') || Text.Length >= ShortestSentence && EndsSentence || IsDenseScript);

    public bool EndsSentence => Text.TrimEnd('"', '\'', '”', '’', '»', ')', ']', ' ') is [.., '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '।' or '؟'];

    /// <summary>Chinese, Japanese and Thai set no spaces, and say in 25 characters what takes 80 in Latin letters.</summary>
    private bool IsDenseScript => Text.Length >= ShortestSentence && Text.Count(c => c is >= '\u3040' and <= '\u9fff' or >= '\u0e00' and <= '\u0e7f') > Text.Length / 2;
}
