using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>A citation as the JSON contract gives it (docs/json.md).</summary>
public sealed record CitationRecord(
    string Document,
    string Source,
    string? Url,
    string? Published,
    string? Quote,
    int? Start,
    int? End,
    string? Locator,
    string Kind)
{
    public static CitationRecord Of(Citation c) =>
        new(c.Document, c.Source, c.Url, c.Published?.ToString(), c.Quote, c.Start, c.End, c.Locator, KindWord(c.Kind));

    public static IReadOnlyList<CitationRecord> Of(IEnumerable<Citation> citations) => [.. citations.Select(Of)];

    private static string KindWord(CitationKind kind) => kind switch
    {
        CitationKind.ListEntry => "list-entry",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
