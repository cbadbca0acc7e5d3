using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>What one watch hit, as one cited line: the attacks by name, their facts stand in the sections above or on their cards.</summary>
internal static class WatchHits
{
    private const int MostNamed = 5;

    public static Cited Line(BriefWatch watch, IReadOnlyList<NewsEvent> hits)
    {
        var named = hits.Take(MostNamed).Select(h => h.Main.Attack).ToList();
        var more = hits.Count > MostNamed ? $"; and {hits.Count - MostNamed:N0} more" : "";
        var text = $"{SafeText.Of(watch.Name)}: {string.Join("; ", named.Select(Name))}{more}";
        var line = new Cited(text) { Known = [watch.Name, .. named.SelectMany(AttackText.Known)], Computed = [BriefLines.Count(hits.Count - MostNamed < 0 ? 0 : hits.Count - MostNamed)] };
        return line with { Citations = FewestCitations.For(line, [.. named.Select(a => AttackBriefing.AllCitations(a).First())], [.. named.SelectMany(AttackBriefing.AllCitations)]) };
    }

    private static string Name(Attack attack) => attack.Date is { } date ? $"{attack.Title}, {date.ToWords()}" : attack.Title;
}
