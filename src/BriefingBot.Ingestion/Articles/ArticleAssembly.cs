using System.Text;

namespace BriefingBot.Ingestion.Articles;

/// <summary>Collects parts in reading order and keeps the offsets of those that are body.</summary>
internal sealed class ArticleAssembly
{
    private const string Gap = "\n\n";

    private readonly StringBuilder _body = new();
    private readonly List<ArticlePart> _parts = [];

    public bool HasProse { get; private set; }

    public void AddBody(ArticlePartKind kind, string text)
    {
        if (_body.Length > 0)
            _body.Append(Gap);
        _parts.Add(new ArticlePart(kind, text, _body.Length));
        _body.Append(text);
        HasProse |= kind is ArticlePartKind.Paragraph or ArticlePartKind.Entry;
    }

    public void AddAside(ArticlePartKind kind, string text) => _parts.Add(new ArticlePart(kind, text));

    /// <summary>An article of headings and table rows alone is none.</summary>
    public Article Finish(string problem) => HasProse
        ? new Article { Body = _body.ToString(), Parts = _parts }
        : new Article { Parts = _parts.Where(part => !part.IsBody).ToList(), Problem = problem };
}
