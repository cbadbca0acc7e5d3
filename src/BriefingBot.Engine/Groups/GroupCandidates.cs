using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>Describes a group so that it can be told from its lookalikes.</summary>
internal static class GroupCandidates
{
    private const int MostCountries = 4;

    internal static GroupCandidate Of(ListedName name)
    {
        var group = name.Group;
        var countries = group.Countries.Select(code => Countries.Find(code)?.Name ?? code).ToArray();
        var more = countries.Length > MostCountries ? $" and {countries.Length - MostCountries} more" : "";
        var places = string.Join(", ", countries.Take(MostCountries)) + more;
        var description = string.Join("; ", new[] { group.Kind, places }.Where(part => !string.IsNullOrEmpty(part)));
        return new GroupCandidate(group.Id, group.Name, name.Name, description);
    }
}
