namespace BriefingBot.Benchmarks.Loads;

/// <summary>An invented news article with what is true of it: <paramref name="Event"/> is null for background news, <paramref name="CopyOf"/> names the article whose text it repeats.</summary>
public sealed record GeneratedArticle(
    string Id, string Title, string Body, DateTimeOffset Published, string Outlet, string? Event, string? CopyOf)
{
    public string Url => $"https://{Outlet}/news/{Id}";
}
