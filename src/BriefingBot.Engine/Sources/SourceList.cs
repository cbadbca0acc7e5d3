using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Sources;

/// <summary><c>/sources list [NAME]</c>: the sources, or those of a name, with what each contributed.</summary>
internal static class SourceList
{
    private const int PageSize = 15;

    private static readonly string[] Columns = ["Source", "Kind", "Reliability", "Documents", "Passages", "Attacks", "Figures", "Claims"];

    public static async Task<Reply> AnswerAsync(ISourceStore store, CommandCall call, CancellationToken cancellation)
    {
        if (call.Text(SourcesCommand.WhatParameter) is { } name)
            return await NamedAsync(store, name, cancellation);
        var (sources, total) = await store.ListAsync(call.PageNumber, PageSize, cancellation);
        if (sources.Count == 0)
            return Reply.NotFound("Sources", Paging.BeyondEnd(call, total, PageSize));
        return new Reply(ReplyStatus.Answered, "Sources")
        {
            Summary = $"{total:N0} {(total == 1 ? "source" : "sources")}. Reliability is A (completely reliable) to E (unreliable), F where nobody has judged it.",
            Blocks = [new TableBlock(null, Columns, [.. sources.Select(Row)])],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = new ReplyRecord("sources", () => sources.Select(Record).ToList(), total, Paging.Next(call, total, PageSize)),
        };
    }

    private static async Task<Reply> NamedAsync(ISourceStore store, string name, CancellationToken cancellation)
    {
        var found = await store.FindAsync(name, PageSize, cancellation);
        if (found.Count == 0)
            return Reply.NotFound("Sources", $"There is no source \"{CommandReader.Clip(name)}\"; /sources list shows them.", new ReplyButton("Sources", "/sources list"));
        var sources = await store.SummariesAsync([.. found.Select(s => s.Id)], cancellation);
        return new Reply(ReplyStatus.Answered, sources.Count == 1 ? sources[0].Source.Name : "Sources")
        {
            Summary = sources.Count == 1 ? Sentence(sources[0]) : $"{(sources.Count == PageSize ? "At least " : "")}{sources.Count:N0} sources fit \"{CommandReader.Clip(name)}\".",
            Blocks = [new TableBlock(null, Columns, [.. sources.Select(Row)])],
            Record = new ReplyRecord("sources", () => sources.Select(Record).ToList(), sources.Count),
        };
    }

    private static string Sentence(SourceSummary s) =>
        $"{s.Source.Name} ({KindWords(s.Source.Kind)}, reliability {s.Source.Reliability}{(s.Source.Family == s.Source.Id ? "" : $", of the publisher family {s.Source.Family}")}): what it contributed.";

    private static IReadOnlyList<Cited> Row(SourceSummary s) =>
        [s.Source.Name, KindWords(s.Source.Kind), s.Source.Reliability.ToString(), $"{s.Documents:N0}", $"{s.Passages:N0}", $"{s.Attacks:N0}", $"{s.Observations:N0}", $"{s.Claims:N0}"];

    private static object Record(SourceSummary s) => new
    {
        id = s.Source.Id,
        name = s.Source.Name,
        kind = s.Source.Kind,
        family = s.Source.Family,
        reliability = s.Source.Reliability.ToString(),
        url = s.Source.Url,
        documents = s.Documents,
        passages = s.Passages,
        attacks = s.Attacks,
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
