using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

internal sealed class GroupCommand(GroupCatalogue catalogue, IGroupStore groups, IAttackStore attacks) : ICommand
{
    private const int LatestAttacks = 5;

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var name = call.Text("name")!;
        var resolution = (await catalogue.ResolverAsync(cancellation)).Resolve(name);
        if (resolution is not GroupFound found)
            return GroupReplies.Unresolved(name, resolution, id => $"/group {id}");
        var reply = await ProfileAsync(found.GroupId, cancellation);
        return WithNamesakes(reply, found);
    }

    private async Task<Reply> ProfileAsync(string id, CancellationToken cancellation)
    {
        var group = await groups.FindAsync(id, cancellation)
            ?? throw new InvalidOperationException($"The resolver knows group {id}, the store does not.");
        var claims = Leadership.Settle(await groups.ClaimsAsync(id, cancellation));
        var (page, activity) = await attacks.OverviewAsync(new AttackQuery(GroupId: id, Size: LatestAttacks), cancellation);
        return GroupBriefing.Compose(new GroupProfile(group, claims, page, activity));
    }

    // A nickname shared with another group is said, lest one be taken for the other.
    private static Reply WithNamesakes(Reply reply, GroupFound found) => found.AlsoCalled.Count == 0 ? reply : reply with
    {
        Blocks = [new ListBlock("Others called so", [.. found.AlsoCalled.Select(c => (Cited)$"{c.Name}: {c.Description}")]), .. reply.Blocks],
        Buttons = [.. reply.Buttons, .. found.AlsoCalled.Select(c => new ReplyButton($"{c.Name} instead", $"/group {c.GroupId}"))],
    };
}
