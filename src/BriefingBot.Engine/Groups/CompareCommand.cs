using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

internal sealed class CompareCommand(GroupCatalogue catalogue, IGroupStore groups, IAttackStore attacks) : ICommand
{
    private const int ShownClaims = 2;
    private static readonly string[] Separators = [" vs. ", " vs ", " versus ", " and ", " with ", " to ", ",", ";"];

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var resolver = await catalogue.ResolverAsync(cancellation);
        var (first, second) = call.Text("second") is { } given ? (call.Text("first")!, given) : Split(call.Text("first")!, resolver);
        if (second is null)
            return Reply.Invalid($"Two groups are needed; write {call.Spec.Usage}, for example /{call.Spec.Examples[0]}.");
        var all = await catalogue.GroupsAsync(cancellation);
        if (resolver.Resolve(first) is not GroupFound a)
            return GroupReplies.Unresolved(first, resolver.Resolve(first), id => $"/compare {id} {CommandWords.Quote(second)}");
        if (resolver.Resolve(second) is not GroupFound b)
            return GroupReplies.Unresolved(second, resolver.Resolve(second), id => $"/compare {CommandWords.Quote(first)} {id}");
        if (a.GroupId == b.GroupId)
            return Reply.Invalid($"\"{CommandReader.Clip(first)}\" and \"{CommandReader.Clip(second)}\" are names of one group, {all[a.GroupId].Name}.", new ReplyButton(all[a.GroupId].Name, $"/group {a.GroupId}"));
        return Compose(await ProfileAsync(a.GroupId, cancellation), await ProfileAsync(b.GroupId, cancellation));
    }

    // "isis khorasan taliban": the one cut at which both sides are groups.
    private static (string First, string? Second) Split(string text, GroupResolver resolver)
    {
        foreach (var separator in Separators)
        {
            var cut = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (cut > 0)
                return (text[..cut].Trim(), text[(cut + separator.Length)..].Trim());
        }
        var words = text.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var (first, second) = (string.Join(' ', words[..i]), string.Join(' ', words[i..]));
            if (resolver.Resolve(first) is GroupFound && resolver.Resolve(second) is GroupFound)
                return (first, second);
        }
        return words.Length == 2 ? (words[0], words[1]) : (text, null);
    }

    private async Task<GroupProfile> ProfileAsync(string id, CancellationToken cancellation) => new(
        (await groups.FindAsync(id, cancellation))!,
        Leadership.Settle(await groups.ClaimsAsync(id, cancellation)),
        await attacks.ListAsync(new AttackQuery(GroupId: id, Size: 3), cancellation),
        []);

    private static Reply Compose(GroupProfile a, GroupProfile b)
    {
        var rows = new List<IReadOnlyList<Cited>>
        {
            Row("Kind", a, b, p => new Cited(p.Group.Kind ?? "not held", p.Group.Citations)),
            Row("Countries", a, b, p => new Cited(string.Join(", ", p.Group.Countries.Select(CountryName.Of)), p.Group.Citations) { Known = [.. p.Group.Countries.Select(CountryName.Of)] }),
            Row("Relations", a, b, Relations),
        };
        rows.AddRange(ClaimAttributes.All
            .Where(attribute => !ClaimAttributes.Views.Contains(attribute) && a.Claims.Concat(b.Claims).Any(c => c.Attribute == attribute))
            .Select(attribute => Row(ClaimText.Label(attribute), a, b, p => Claims(p, attribute))));
        rows.Add(Row("Attacks held", a, b, p => $"{p.Attacks.Totals.Attacks:N0}"));
        rows.Add(Row("Killed, sum of lowest to sum of highest", a, b, Killed));
        return new Reply(ReplyStatus.Answered, $"{a.Group.Name} and {b.Group.Name}")
        {
            Summary = Between(a, b),
            Blocks = [new TableBlock(null, ["", a.Group.Name, b.Group.Name], rows)],
            Buttons = [new ReplyButton(a.Group.Name, $"/group {a.Group.Id}"), new ReplyButton(b.Group.Name, $"/group {b.Group.Id}")],
            Record = new ReplyRecord("groups", () => new[] { GroupRecord.Of(a), GroupRecord.Of(b) }),
        };
    }

    private static IReadOnlyList<Cited> Row(string label, GroupProfile a, GroupProfile b, Func<GroupProfile, Cited> cell) => [label, cell(a), cell(b)];

    private static Cited? Between(GroupProfile a, GroupProfile b)
    {
        var edges = a.Group.Relations.Where(r => r.GroupId == b.Group.Id).Select(r => (From: a, Edge: r))
            .Concat(b.Group.Relations.Where(r => r.GroupId == a.Group.Id).Select(r => (From: b, Edge: r))).ToList();
        return edges.Count == 0 ? null : new Cited(
            string.Join("; ", edges.Select(e => $"{e.From.Group.Name}: {RelationText.Of(e.Edge).Text}")) + ".",
            [.. edges.SelectMany(e => e.Edge.Citations)]);
    }

    private static Cited Relations(GroupProfile profile)
    {
        var shown = profile.Group.Relations.Where(r => r.Kind != RelationKind.DistinctFrom).Take(6).ToList();
        return new Cited(string.Join("; ", shown.Select(r => RelationText.Of(r).Text)), [.. shown.SelectMany(r => r.Citations)]);
    }

    private static Cited Claims(GroupProfile profile, string attribute)
    {
        var said = profile.Claims.Where(c => c.Attribute == attribute).OrderByDescending(c => c.Citation.Published ?? default).ToList();
        if (said.Count == 0)
            return "the sources held do not say";
        var (lines, total) = ClaimText.MergeFirst(said, ShownClaims);
        var more = total > ShownClaims ? "; and more in the profile" : "";
        return new Cited(string.Join("; ", lines.Select(l => l.Text)) + more, [.. lines.SelectMany(l => l.Citations)]);
    }

    private static Cited Killed(GroupProfile profile) => profile.Attacks.Totals is { WithToll: > 0 } t ? $"{t.KilledLow:N0} to {t.KilledHigh:N0}" : "no figure held";
}
