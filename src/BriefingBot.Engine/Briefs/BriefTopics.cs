using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>Turns typed topics into a scope: "isis-k, Somalia, \"market\"". Each is a group, else a country, else words of places and attacks.</summary>
public sealed class BriefTopics(GroupCatalogue catalogue)
{
    private const int MostTopics = 20;

    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase) { "all", "everything", "any", "*" };

    /// <param name="again">The call with a topic put in the place of the typed ones: what a button for a group that may be meant carries.</param>
    /// <returns>The scope, or the reply that says which topic cannot be read and what would be right.</returns>
    public async Task<(BriefScope? Scope, Reply? Refusal)> ReadAsync(string? typed, Func<string, string> again, CancellationToken cancellation)
    {
        var topics = (typed ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(t => !All.Contains(t)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (topics.Count > MostTopics)
            return (null, Reply.Invalid($"{topics.Count:N0} topics are given; at most {MostTopics} can be followed at once. Write them with commas between: isis-k, Somalia."));
        var resolver = await catalogue.ResolverAsync(cancellation);
        List<string> groups = [], countries = [], places = [];
        foreach (var topic in topics)
        {
            if (FoldedName.Words(topic).Count == 0)
                return (null, Reply.Invalid($"\"{CommandReader.Clip(topic)}\" holds no letter or digit; a topic is a group, a country, a place or a word, such as isis-k, Somalia."));
            switch (resolver.Resolve(topic))
            {
                case GroupFound found:
                    groups.Add(found.GroupId);
                    break;
                case GroupAmbiguous ambiguous:
                    return (null, GroupReplies.Unresolved(topic, ambiguous, again));
                default:
                    var named = Countries.Named(topic);
                    (named.Count > 0 ? countries : places).AddRange(named.Count > 0 ? named.Select(c => c.Code) : [topic]);
                    break;
            }
        }
        return (new BriefScope([.. groups.Distinct(StringComparer.Ordinal)], [.. countries.Distinct(StringComparer.Ordinal)], places, []), null);
    }
}
