namespace BriefingBot.Benchmarks.Loads;

/// <summary>Calls of every kind, drawn like the attacks are: what there is most of is asked for most.</summary>
internal static class CommandLines
{
    public static IEnumerable<(string Kind, Func<Random, string> Line)> Of(GeneratedWorld world)
    {
        string Group(Random r) => world.Groups[GeneratedWorld.Skewed(r, world.Groups.Count)].Id;
        string Alias(Random r) => world.Groups[GeneratedWorld.Skewed(r, world.Groups.Count)].Aliases[r.Next(GeneratedWorld.AliasesPerGroup)];
        string Country(Random r) => GeneratedWorld.Countries[GeneratedWorld.Skewed(r, GeneratedWorld.Countries.Count)];
        string Place(Random r) => world.Places[GeneratedWorld.Skewed(r, world.Places.Count)].Name;
        string Month(Random r) => $"{2000 + r.Next(20)}-{1 + r.Next(12):00}";
        yield return ("group by a name", r => $"/group \"{Alias(r)}\"");
        yield return ("group, the busiest", _ => "/group group-0");
        yield return ("groups", r => $"/groups page:{1 + r.Next(50)}");
        yield return ("groups by words", r => $"/groups {Alias(r).Split(' ')[0]}");
        yield return ("groups by a kind that thousands share", r => $"/groups militia page:{1 + r.Next(20)}");
        yield return ("groups by country", r => $"/groups country:{Country(r)}");
        yield return ("attack by id", r => $"/attack attack-{1 + r.Next(GeneratedWorld.Attacks)}");
        yield return ("attack by place and target", r => $"/attack {Place(r)} market");
        yield return ("attack by a word that thousands share", _ => "/attack bombing");
        yield return ("attacks", _ => "/attacks");
        yield return ("attacks by group", r => $"/attacks group:{Group(r)}");
        yield return ("attacks by country", r => $"/attacks country:{Country(r)}");
        yield return ("attacks by type", r => $"/attacks type:{(r.Next(2) == 0 ? "bombing" : "armed-assault")}");
        yield return ("attacks by place", r => $"/attacks place:\"{Place(r)}\"");
        yield return ("attacks by period", r => $"/attacks since:{Month(r)}");
        yield return ("attacks by group and period", r => $"/attacks group:{Group(r)} since:{Month(r)}");
        yield return ("timeline of a group", r => $"/timeline {Group(r)}");
        yield return ("timeline of the busiest group, deep page", r => $"/timeline group-0 page:{1 + r.Next(1000)}");
        yield return ("timeline of a country", r => $"/timeline {Country(r)}");
        yield return ("compare", r => $"/compare {Group(r)} group-{r.Next(GeneratedWorld.GroupCount)}");
        yield return ("sources list", r => $"/sources list page:{1 + r.Next(5)}");
        yield return ("help", _ => "/help");
        yield return ("status", _ => "/status");
    }
}
