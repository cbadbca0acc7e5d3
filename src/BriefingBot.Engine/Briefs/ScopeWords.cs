using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Engine.Briefs;

/// <summary>A scope in words, for titles: "Islamic State Khorasan Province, Mali, at least 5 killed".</summary>
public static class ScopeWords
{
    private const int MostNamed = 4;

    public static async Task<string> OfAsync(BriefScope scope, GroupCatalogue catalogue, CancellationToken cancellation)
    {
        var groups = await catalogue.GroupsAsync(cancellation);
        var topics = scope.Groups.Select(id => groups.TryGetValue(id, out var group) ? group.Name : id)
            .Concat(scope.Countries.Select(CountryName.Of))
            .Concat(scope.Places.Concat(scope.Words).Select(w => $"\"{CommandReader.Clip(w)}\""))
            .ToList();
        var named = topics.Take(MostNamed).ToList();
        if (topics.Count > MostNamed)
            named.Add($"{topics.Count - MostNamed} more topics");
        if (topics.Count == 0)
            named.Add("all attacks");
        if (scope.MinKilled > 0)
            named.Add($"at least {scope.MinKilled:N0} killed");
        return string.Join(", ", named);
    }
}
