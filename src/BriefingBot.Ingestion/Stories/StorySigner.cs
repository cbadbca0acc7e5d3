namespace BriefingBot.Ingestion.Stories;

/// <summary>Makes a document's signature. Stateless; cost linear in at most <see cref="BodyLimit"/> characters.</summary>
public static class StorySigner
{
    public const int MaxTerms = 96;

    private const int TitleLimit = 400;
    private const int BodyLimit = 20_000;
    private const int GroupingWords = 1_500;
    private const int LeastWordsToCompare = 8;

    public static StorySignature Sign(StoryDocument document)
    {
        var title = SiteName.CutFrom(TextFolding.Fold(document.Title, TitleLimit));
        var body = TextFolding.Fold(document.Body, BodyLimit);
        var words = WordScanner.Scan(body);
        var first = words.Count > GroupingWords ? words[..GroupingWords] : words;
        var published = document.Published is { UtcDateTime.Year: >= 1900 and < 2200 } date ? date : (DateTimeOffset?)null;
        var day = published is null ? (int?)null : DateOnly.FromDateTime(published.Value.UtcDateTime).DayNumber;
        return new StorySignature
        {
            Id = document.Id,
            Outlet = string.IsNullOrWhiteSpace(document.Outlet) ? null : document.Outlet,
            Published = published,
            TextHash = TextHash(words, document.Body.Length),
            Shingles = ShingleSketch.Of(words),
            Agency = AgencyCredit.Find(body) ?? AgencyCredit.Find(Tail(document.Body)),
            Terms = TermCollector.Collect(WordScanner.Scan(title), first, MaxTerms),
            EventDays = MentionedDays.Find(first, day),
            Ages = MentionedAges.Find(first),
            Form = FormCues.Of(title, body),
        };
    }

    // Words beyond the bound are not read, so the length stands in for them: two long texts that differ only there stay apart.
    private static ulong TextHash(List<HashedWord> words, int length)
    {
        if (words.Count < LeastWordsToCompare)
            return 0;
        var hash = length > BodyLimit ? (ulong)length : 0;
        foreach (var word in words)
            hash = StableHash.Append(hash, word.Hash);
        return hash;
    }

    private static string Tail(string body) => body.Length > BodyLimit ? body[^200..] : "";
}
