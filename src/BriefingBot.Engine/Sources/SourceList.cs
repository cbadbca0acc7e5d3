using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources list</c>: the sources with what each contributed.</summary>
internal static class SourceList
{
    private const int PageSize = 15;

    public static async Task<Reply> AnswerAsync(ISourceStore store, CommandCall call, CancellationToken cancellation)
    {
        var (sources, total) = await store.ListAsync(call.PageNumber, PageSize, cancellation);
        if (sources.Count == 0)
            return Reply.NotFound("Sources", Paging.BeyondEnd(call, total, PageSize));
        return new Reply(ReplyStatus.Answered, "Sources")
        {
            Summary = $"{total:N0} sources. Reliability is A (completely reliable) to E (unreliable), F where nobody has judged it.",
            Blocks = [new TableBlock(null, ["Source", "Kind", "Reliability", "Documents", "Claims", "Figures"], [.. sources.Select(Row)])],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = new ReplyRecord("sources", sources.Select(Record).ToList(), total, Paging.Next(call, total, PageSize)),
        };
    }

    private static IReadOnlyList<Cited> Row(SourceSummary s) =>
        [s.Source.Name, KindWords(s.Source.Kind), s.Source.Reliability.ToString(), $"{s.Documents:N0}", $"{s.Claims:N0}", $"{s.Observations:N0}"];

    private static object Record(SourceSummary s) => new
    {
        id = s.Source.Id,
        name = s.Source.Name,
        kind = s.Source.Kind,
        family = s.Source.Family,
        reliability = s.Source.Reliability.ToString(),
        url = s.Source.Url,
        documents = s.Documents,
        claims = s.Claims,
        observations = s.Observations,
    };

    private static string KindWords(SourceKind kind) => kind switch
    {
        SourceKind.DataSet => "data set",
        SourceKind.OfficialBody => "official body",
        SourceKind.PublicList => "public list",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
