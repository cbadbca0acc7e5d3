using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

internal sealed class GroupsCommand(IGroupStore store) : ICommand
{
    private const int PageSize = 15;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (country, refusal) = call.Text("country") is { } typed ? CountryArgument.Read(typed, call) : (null, null);
        if (refusal is not null)
            return refusal;
        var query = new GroupQuery(call.Text("query"), country?.Code, call.PageNumber, PageSize);
        var (groups, total) = await store.ListAsync(query, cancellation);
        if (groups.Count == 0)
            return Reply.NotFound("Groups", total == 0 ? "No group is held that fits; try fewer words, or /groups alone." : Paging.BeyondEnd(call, total, PageSize));
        return new Reply(ReplyStatus.Answered, "Groups")
        {
            Summary = $"{total:N0} groups{(call.PageNumber > 1 ? $", page {call.PageNumber:N0}" : "")}.",
            Blocks = [new TableBlock(null, ["Group", "Also called", "Countries", "Attacks"], [.. groups.Select(Row)])],
            Page = new ReplyPage(call.PageNumber, PageSize, total),
            Buttons = Paging.Buttons(call, total, PageSize),
            Record = new ReplyRecord("groups", () => groups.Select(Record).ToList(), total, Paging.Next(call, total, PageSize)),
        };
    }

    private static IReadOnlyList<Cited> Row(GroupSummary group) =>
    [
        new Cited(group.Name, group.Citations),
        string.Join(", ", group.Aliases.Take(3)),
        string.Join(", ", group.Countries.Select(CountryName.Of)),
        $"{group.Attacks:N0}",
    ];

    private static object Record(GroupSummary group) => new
    {
        id = group.Id,
        name = group.Name,
        kind = group.Kind,
        countries = group.Countries,
        aliases = group.Aliases,
        attacks = group.Attacks,
    };
}
