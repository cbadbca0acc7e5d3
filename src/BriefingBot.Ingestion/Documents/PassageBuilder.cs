using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Articles;

namespace BriefingBot.Ingestion.Documents;

/// <summary>Cuts an article into passages: a sentence each, so that a citation points at what says it. A caption keeps its own offsets.</summary>
internal static class PassageBuilder
{
    public static IEnumerable<Passage> Build(string documentId, Article article)
    {
        var (paragraph, caption) = (0, 0);
        foreach (var part in article.Parts)
        {
            var passages = part switch
            {
                { Kind: ArticlePartKind.Heading, Start: { } start } => [new Passage(documentId, PassageKind.Heading, paragraph, start, start + part.Text.Length, part.Text)],
                { Start: { } start } => Sentences(documentId, PassageKind.Body, ++paragraph, start, part.Text),
                { Kind: ArticlePartKind.Caption } => Sentences(documentId, PassageKind.Caption, ++caption, 0, part.Text),
                _ => [],
            };
            foreach (var passage in passages)
                yield return passage;
        }
    }

    private static IEnumerable<Passage> Sentences(string documentId, PassageKind kind, int paragraph, int offset, string text) =>
        SentenceSplitter.Split(text).Select(span => new Passage(documentId, kind, paragraph, offset + span.Start, offset + span.End, span.Of(text)));
}
