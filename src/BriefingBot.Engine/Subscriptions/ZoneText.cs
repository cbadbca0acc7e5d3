using BriefingBot.Engine.Commands;

namespace BriefingBot.Engine.Subscriptions;

/// <summary>The zone that was read, or one sentence that says what is wrong and what would be right.</summary>
public readonly record struct ZoneReading(string? Zone, string? Fault);

/// <summary>IANA time zones as people write them: "Europe/Berlin", "europe/berlin", "Berlin", "UTC".</summary>
public static class ZoneText
{
    private static readonly Lazy<Dictionary<string, string>> ByName = new(Index);

    public static ZoneReading Read(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        if (ByName.Value.TryGetValue(name, out var zone))
            return new ZoneReading(zone, null);
        var nearest = Suggestion.Nearest(name, ByName.Value.Keys);
        return new ZoneReading(null, nearest is null
            ? $"\"{CommandReader.Clip(text)}\" is no time zone; write one such as Europe/Berlin, Asia/Kabul or UTC."
            : $"\"{CommandReader.Clip(text)}\" is no time zone; did you mean {ByName.Value[nearest]}?");
    }

    /// <summary>Zones whose name holds what was typed, for completion.</summary>
    public static IEnumerable<string> Completions(string typed, int most) =>
        ByName.Value.Values.Distinct(StringComparer.Ordinal).Where(z => z.Contains(typed.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(most);

    private static Dictionary<string, string> Index()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["UTC"] = "UTC", ["GMT"] = "UTC" };
        var zones = TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var zone in zones)
            names.TryAdd(zone, zone);
        // A city's name alone is enough where only one zone ends in it.
        foreach (var city in zones.Where(z => z.Contains('/', StringComparison.Ordinal)).GroupBy(z => z[(z.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1))
            names.TryAdd(city.Key, city.First());
        return names;
    }
}
