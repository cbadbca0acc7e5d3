using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Articles;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Ingestion.Fetching.Text;

namespace BriefingBot.Ingestion.Documents;

/// <summary>Reads one document out of its bytes: text, article, passages, outlet, hashes.</summary>
internal static class RawDocumentReader
{
    private const int LongestTitle = 500;
    private const int MostPassages = 20_000;

    /// <summary>Of the bytes and of what is said of them from outside: a manifest that comes later is something new.</summary>
    public static string HashOf(RawDocument raw)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{raw.Title}\0{raw.Outlet?.Name}\0{raw.Published}\0{raw.Url}\0"));
        hash.AppendData(raw.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static DocumentDraft Read(RawDocument raw, string hash, DateTimeOffset now)
    {
        if (raw.Id is not null && DocumentIds.Fault(raw.Id) is { } wrong)
            return DocumentDraft.Unreadable(wrong);
        if (raw.Bytes.IsEmpty)
            return DocumentDraft.Unreadable("is empty");
        var decoded = TextDecoding.Decode(raw.Bytes.Span, raw.Charset);
        if (decoded.Fault is { } fault)
            return DocumentDraft.Unreadable(fault);
        var article = IsHtml(raw, decoded.Text) ? ArticleReader.ReadHtml(decoded.Text, raw.Url, now) : ArticleReader.ReadText(decoded.Text, now, raw.Title);
        if (article.Problem is { } problem)
            return DocumentDraft.Unreadable("holds no article: " + char.ToLowerInvariant(problem[0]) + problem[1..].TrimEnd('.'));
        if (!article.Body.Any(char.IsLetter))
            return DocumentDraft.Unreadable("holds no article: there is no word in it");
        return Assemble(raw, hash, article, now);
    }

    private static DocumentDraft Assemble(RawDocument raw, string hash, Article article, DateTimeOffset now)
    {
        var url = raw.Url ?? article.CanonicalUrl;
        var title = Cut(raw.Title ?? article.Title, LongestTitle);
        var id = raw.Id ?? DocumentIds.OfAddress(article.CanonicalUrl ?? url);
        if (id is null)
            return DocumentDraft.Unreadable("has neither an id nor an address; give one of them");
        var passages = PassageBuilder.Build(id, article).Take(MostPassages + 1).ToList();
        if (passages.Count > MostPassages)
            return DocumentDraft.Unreadable($"has more than {MostPassages:N0} sentences, more than an article can have; split it");
        var document = new Document(
            id,
            Source.UnknownId,
            (article.CanonicalUrl ?? url)?.AbsoluteUri,
            title,
            Cut(article.Byline, LongestTitle),
            raw.Published ?? Published(article.Published),
            now,
            article.Body,
            article.Language,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{article.Body}"))));
        return new DocumentDraft(document, raw.Outlet ?? OutletOf(article, url), hash, passages, Asides(article), null);
    }

    private static bool IsHtml(RawDocument raw, string text) => raw.Form switch
    {
        RawForm.Html => true,
        RawForm.Text => false,
        _ => LooksLikeHtml(text),
    };

    private static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<", StringComparison.Ordinal) && start.IndexOf("<body", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static PublicationTime? Published(ArticleDate? date) => date switch
    {
        null => null,
        { HasTime: true } => PublicationTime.At(date.Time),
        _ => PublicationTime.OfDay(DateOnly.FromDateTime(date.Time.DateTime)),
    };

    private static Outlet OutletOf(Article article, Uri? url)
    {
        var host = url is null ? null : UrlText.AsciiHost(url);
        return new Outlet(Cut(article.Outlet, 120), host is { Length: > 0 } ? TrimWww(host.ToLowerInvariant()) : null);
    }

    private static string TrimWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static List<DocumentAside> Asides(Article article) =>
        [.. article.Parts.Where(p => !p.IsBody && p.Kind != ArticlePartKind.Caption).Select(p => new DocumentAside(Kebab(p.Kind), p.Text))];

    private static string Kebab(ArticlePartKind kind) => kind == ArticlePartKind.RelatedLink ? "related-link" : kind.ToString().ToLowerInvariant();

    private static string? Cut(string? text, int longest) => text is null || text.Length <= longest ? text : text[..longest];
}
