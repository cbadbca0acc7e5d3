namespace BriefingBot.Ingestion.Articles;

/// <summary>A stretch of an article's text and what it is.</summary>
/// <param name="Start">Offset in <see cref="Article.Body"/> in UTF-16 units; null for a part that is not body.</param>
public sealed record ArticlePart(ArticlePartKind Kind, string Text, int? Start = null)
{
    public bool IsBody => Start is not null;
}

/// <summary>The first four kinds are body; none of the others ever is.</summary>
public enum ArticlePartKind
{
    Paragraph,
    Heading,
    Entry,
    TableRow,
    Caption,
    Comment,
    RelatedLink,
    Newsletter,
    Subscription,
    Share,
    Advertisement,
    Spam,
    Biography,
    Notice,
}
