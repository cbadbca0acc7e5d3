using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>A group in one line: "ISIS-K: jihadist group; listed in Afghanistan, Pakistan."</summary>
internal static class GroupLine
{
    public static Cited Of(Group group)
    {
        var countries = group.Countries.Select(CountryName.Of).ToList();
        var where = countries.Count == 0 ? "" : $"; listed in {string.Join(", ", countries)}";
        return new Cited($"{group.Name}: {group.Kind ?? "armed group"}{where}.", group.Citations) { Known = countries };
    }
}
