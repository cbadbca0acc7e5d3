using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Documents;

internal sealed class SearchCommand(GroupCatalogue catalogue, IDocumentStore documents) : ICommand
{
    private const int PageSize = 8;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var terms = call.Text("terms")!;
        var clauses = await catalogue.ExpandAsync(terms, cancellation);
        if (clauses.Count == 0)
            return Reply.Invalid($"There is no word to search for in \"{CommandReader.Clip(terms)}\"; write words such as \"Kunduz mosque\".");
        SearchClause? group = null;
        if (call.Text("group") is { } typed)
        {
            if ((await catalogue.ResolverAsync(cancellation)).Resolve(typed) is not GroupFound meant)
                return GroupReplies.Unresolved(typed, (await catalogue.ResolverAsync(cancellation)).Resolve(typed), id => $"/search {CommandWords.Quote(terms)} group:{id}");
            group = SearchExpansion.NamesOf([(await catalogue.GroupsAsync(cancellation))[meant.GroupId]]);
        }
        var query = new SearchQuery(clauses, group, call.Text("source"), call.Arguments.Period, call.PageNumber, PageSize);
        var found = await documents.SearchAsync(query, cancellation);
        return found.Hits.Count == 0
            ? Reply.NotFound("Search", $"No passage in the documents held fits \"{CommandReader.Clip(terms)}\"{(call.PageNumber > 1 ? " on this page" : "")}{Horizon(found)}; try fewer or other words.") with { Record = Record([], 0, null, found) }
            : Compose(call, terms, found);
    }

    private static string Horizon(SearchResult found) => found.LookedBackTo is { } day ? string.Create(CultureInfo.InvariantCulture, $" back to {day:d MMMM yyyy}") : "";

    private static Reply Compose(CommandCall call, string terms, SearchResult found)
    {
        var hits = found.Hits;
        var shown = hits.Take(PageSize).ToList();
        // The store gives one hit more than a page to say that there are more; how many more nobody counts.
        var total = ((call.PageNumber - 1L) * PageSize) + hits.Count;
        return new Reply(ReplyStatus.Answered, $"Search: {CommandReader.Clip(terms)}")
        {
            Blocks = [.. shown.SelectMany(Blocks), .. Older(found)],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = Record(shown, total, Paging.Next(call, total, PageSize), found),
        };
    }

    private static ReplyRecord Record(IReadOnlyList<PassageHit> shown, long total, string? next, SearchResult found) =>
        new("hits", () => shown.Select(h => new { document = h.Passage.DocumentId, score = Math.Round(h.Score, 3), quote = h.Passage.Text, citation = CitationRecord.Of(h.Citation) }).ToList(), total, next)
        {
            LookedBackTo = found.LookedBackTo,
        };

    // Words that stand in nearly every report are looked for in the newest of them.
    private static IEnumerable<ReplyBlock> Older(SearchResult found)
    {
        if (found.LookedBackTo is { } day)
            yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"These words are common: passages{Horizon(found)} were looked through; until:{day:yyyy-MM-dd} looks further back."));
    }

    private static IEnumerable<ReplyBlock> Blocks(PassageHit hit)
    {
        var kind = hit.Passage.Kind == PassageKind.Caption ? "caption" : null;
        yield return new QuotationBlock(hit.Passage.Text, kind, hit.Citation);
    }
}
