namespace BriefingBot.Tests.Ingestion.Articles;

/// <summary>Pages made up for the tests; each paragraph is long enough to be running text.</summary>
internal static class PageText
{
    public const string Lead = "Gunmen on motorcycles opened fire on a market in the invented town of Karvala on Sunday, killing at least 12 people, the provincial governor said.";
    public const string Second = "Witnesses said that the attackers came from the river, shot at the stalls for some ten minutes and left towards the hills before soldiers arrived.";
    public const string Third = "No group had claimed the attack by Monday evening. Officials suspect a local armed group that raided two neighbouring villages in the spring.";

    public static readonly Uri Address = new("https://www.example-news.test/world/karvala-market");

    public static string Page(string body, string head = "") =>
        $"<!doctype html><html lang=\"en\"><head><title>Gunmen kill 12 in Karvala market | Example News</title>{head}</head><body>{body}</body></html>";

    public static string Paragraphs => $"<p>{Lead}</p><p>{Second}</p><p>{Third}</p>";

    public static string Article(string inside, string around = "") =>
        Page($"<nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>Gunmen kill 12 in Karvala market</h1>{inside}</article>{around}");

    public static string Body => string.Join("\n\n", Lead, Second, Third);
}
