using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Groups;

/// <summary>Which groups are asked for.</summary>
/// <param name="Words">Words of a name or a kind; null for all.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
public sealed record GroupQuery(string? Words, string? Country, int Page, int Size);

/// <summary>One line of a list of groups.</summary>
public sealed record GroupSummary(string Id, string Name, string? Kind, IReadOnlyList<string> Countries, IReadOnlyList<string> Aliases, long Attacks, IReadOnlyList<Citation> Citations);

public interface IGroupStore
{
    /// <summary>A number that rises with every change of a group, an alias or a relation.</summary>
    Task<long> RevisionAsync(CancellationToken cancellation);

    /// <summary>All groups with aliases and relations, without citations: what the resolver is built from.</summary>
    Task<IReadOnlyList<Group>> NamesAsync(CancellationToken cancellation);

    Task<Group?> FindAsync(string id, CancellationToken cancellation);

    Task<(IReadOnlyList<GroupSummary> Groups, long Total)> ListAsync(GroupQuery query, CancellationToken cancellation);

    /// <summary>The claims about a group that nobody rejected, those published last first.</summary>
    Task<IReadOnlyList<Claim>> ClaimsAsync(string groupId, CancellationToken cancellation);

    /// <summary>When they were made, in no order.</summary>
    Task<IReadOnlyList<ClaimDate>> ClaimDatesAsync(string groupId, CancellationToken cancellation);

    /// <summary>Some of them by their ids.</summary>
    Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation);
}
