using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>What attacks are asked for: the query, in words for the title, or the reply that says why it cannot be made.</summary>
internal sealed record AttackScope(AttackQuery? Query, string Words, Reply? Refusal = null)
{
    /// <summary>What to say when the query finds nothing.</summary>
    public Reply? Otherwise { get; init; }
}

/// <summary>Turns what people type ("isis-k", "Afghanistan", "Kabul") and the options into a query.</summary>
internal sealed class AttackScopeReader(GroupCatalogue catalogue)
{
    public async Task<AttackScope> ReadAsync(CommandCall call, int size, CancellationToken cancellation)
    {
        var query = new AttackQuery(
            Place: call.Text("place"),
            Type: AttackTypes.Find(call.Text("type")),
            Period: call.Arguments.Period,
            MinKilled: call.Arguments.Number("min-killed"),
            Everyone: call.Text("actor") == AttackQuery.AllActors,
            Page: call.PageNumber,
            Size: size);
        var words = new List<string>();
        if (call.Text("country") is { } country)
        {
            var (read, refusal) = CountryArgument.Read(country, call);
            if (read is null)
                return Refuse(refusal!);
            query = query with { Country = read.Code };
            words.Add($"in {read.Name}");
        }
        if (query.Place is { } place)
            words.Add($"at \"{CommandReader.Clip(place)}\"");
        var scope = await WithGroupAsync(new AttackScope(query, ""), call, words, cancellation);
        return scope with { Words = string.Join(' ', words) };
    }

    private async Task<AttackScope> WithGroupAsync(AttackScope scope, CommandCall call, List<string> words, CancellationToken cancellation)
    {
        var typed = call.Text("group") ?? call.Text("what");
        if (typed is null)
            return scope;
        var groups = await catalogue.GroupsAsync(cancellation);
        var resolution = (await catalogue.ResolverAsync(cancellation)).Resolve(typed);
        if (resolution is GroupFound found)
        {
            words.Insert(0, $"of {groups[found.GroupId].Name}");
            return scope with { Query = scope.Query! with { GroupId = found.GroupId } };
        }
        var mayBePlace = call.Text("group") is null && scope.Query!.Place is null && resolution is not GroupAmbiguous;
        if (mayBePlace && scope.Query!.Country is null && Countries.Named(typed) is [var only])
        {
            words.Insert(0, $"in {only.Name}");
            return scope with { Query = scope.Query with { Country = only.Code } };
        }
        if (!mayBePlace)
            return Refuse(GroupReplies.Unresolved(typed, resolution, id => $"/{call.Spec.Name} {id}"));
        words.Insert(0, $"at \"{CommandReader.Clip(typed)}\"");
        // Nothing found at the place leads back to the name: it may have been a group misspelled.
        return new AttackScope(scope.Query! with { Place = typed }, "", null)
        {
            Otherwise = GroupReplies.Unresolved(typed, resolution, id => $"/{call.Spec.Name} {id}"),
        };
    }

    private static AttackScope Refuse(Reply reply) => new(null, "", reply);
}
