using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>The names of all groups in the store, built once and again when a name changes: for resolving, for finding, for checking.</summary>
public sealed class GroupCatalogue(IGroupStore store) : INameGraph, IDisposable
{
    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile Names? _names;

    private sealed record Names(long Revision, IReadOnlyDictionary<string, Group> Groups)
    {
        // Each is built on first use: a profile needs no matcher, a check rarely does.
        public Lazy<GroupResolver> Resolver { get; } = new(() => new GroupResolver(Groups.Values));

        public Lazy<GroupMentions> Mentions { get; } = new(() => new GroupMentions(Groups.Values));

        public Lazy<NameMatcher<string>> Matcher { get; } = new(() =>
            NameMatcher<string>.Create(Groups.Values.SelectMany(g => g.Aliases.Select(a => (a.Name, g.Id)).Append((g.Name, g.Id)))));
    }

    public async Task<GroupResolver> ResolverAsync(CancellationToken cancellation) => (await CurrentAsync(cancellation)).Resolver.Value;

    /// <summary>Finds the groups that a text names.</summary>
    internal async Task<GroupMentions> MentionsAsync(CancellationToken cancellation) => (await CurrentAsync(cancellation)).Mentions.Value;

    /// <summary>All groups by id, with names and relations but without citations.</summary>
    public async Task<IReadOnlyDictionary<string, Group>> GroupsAsync(CancellationToken cancellation) => (await CurrentAsync(cancellation)).Groups;

    /// <summary>Typed search terms with each group's name standing for all its names.</summary>
    internal async Task<IReadOnlyList<SearchClause>> ExpandAsync(string terms, CancellationToken cancellation)
    {
        var names = await CurrentAsync(cancellation);
        return SearchExpansion.Expand(terms, names.Matcher.Value, names.Groups);
    }

    public Task PrepareAsync(CancellationToken cancellation) => CurrentAsync(cancellation);

    /// <summary>Same-as edges alone: a part of a group is a group of its own. Empty before the names are prepared.</summary>
    public IEnumerable<string> NamesOfGroupsIn(string text) => _names is not { } names
        ? []
        : names.Matcher.Value.Find(text).SelectMany(m => m.Values).Distinct(StringComparer.Ordinal)
            .Select(id => names.Groups[id])
            .SelectMany(g => g.Aliases.Select(a => a.Name).Append(g.Name));

    private async Task<Names> CurrentAsync(CancellationToken cancellation)
    {
        var revision = await store.RevisionAsync(cancellation);
        if (_names is { } names && names.Revision == revision)
            return names;
        await _building.WaitAsync(cancellation);
        try
        {
            if (_names is { } other && other.Revision == revision)
                return other;
            var groups = await store.NamesAsync(cancellation);
            return _names = new Names(revision, groups.ToDictionary(g => g.Id, StringComparer.Ordinal));
        }
        finally
        {
            _building.Release();
        }
    }

    public void Dispose() => _building.Dispose();
}
