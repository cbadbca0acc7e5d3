using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

internal sealed class GroupsCommand(IGroupStore store, GroupCatalogue catalogue) : ICommand
{
    // With the sources of each group a page fits one message of the platforms, and can be turned in its place.
    private const int PageSize = 10;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var (country, refusal) = call.Text("country") is { } typed ? CountryArgument.Read(typed, call) : (null, null);
        if (refusal is not null)
            return refusal;
        var words = call.Text("query");
        // "/groups somalia" asks where groups are; as a word it would find only those with the country in their name.
        if (country is null && words is not null && CountryCalled(words) is { } named)
            (country, words) = (named, null);
        var (groups, total) = await store.ListAsync(new GroupQuery(words, country?.Code, call.PageNumber, PageSize), cancellation);
        if (groups.Count == 0)
            return total > 0 ? Reply.NotFound("Groups", Paging.BeyondEnd(call, total, PageSize)) : await NothingAsync(words, cancellation);
        return Compose(call, groups, total, country);
    }

    private async Task<Reply> NothingAsync(string? words, CancellationToken cancellation)
    {
        const int Offered = 3;
        var near = words is null ? [] : (await catalogue.ResolverAsync(cancellation)).Complete(words, Offered);
        return near.Count == 0
            ? Reply.NotFound("Groups", "No group is held that fits; try fewer words, or /groups alone.")
            : Reply.NotFound("Groups", $"No group is held that fits; did you mean {string.Join(" or ", near.Select(n => n.Name))}?", [.. near.Select(n => new ReplyButton(n.Name, $"/group {n.GroupId}"))]);
    }

    // By a name of its own, neither by a code, which may be a group's acronym, nor as "Afghan", which stands in names of groups.
    private static Country? CountryCalled(string words) =>
        Countries.Named(words) is [var only] && only.OtherNames.Prepend(only.Name).Any(name => name.Length > 3 && name.Equals(words, StringComparison.OrdinalIgnoreCase)) ? only : null;

    private static Reply Compose(CommandCall call, IReadOnlyList<GroupSummary> groups, long total, Country? country)
    {
        return new Reply(ReplyStatus.Answered, country is null ? "Groups" : $"Groups in {country.Name}")
        {
            Summary = $"{total:N0} {(total == 1 ? "group" : "groups")}{(call.PageNumber > 1 ? $", page {call.PageNumber:N0}" : "")}.",
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
