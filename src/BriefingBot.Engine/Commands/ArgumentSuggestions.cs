using System.Globalization;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Commands;

/// <summary>What may be meant by a half-typed argument: groups and countries by any of their names, attacks by title and place, time zones, the choices of the table.</summary>
public sealed class ArgumentSuggestions(CommandTable table, GroupCatalogue groups, IAttackStore attacks)
{
    /// <summary>The best first; none where the parameter takes free words.</summary>
    public async Task<IReadOnlyList<ArgumentSuggestion>> OfAsync(string command, string parameter, string typed, int most, CancellationToken cancellation)
    {
        if (table.Find(command)?.Parameter(parameter) is not { } spec)
            return [];
        var text = typed.Trim();
        return spec.Kind switch
        {
            ParameterKind.Group when text.Length > 0 => [.. (await groups.ResolverAsync(cancellation)).Complete(text, most).Select(Named).DistinctBy(s => s.Value)],
            ParameterKind.Attack => [.. (await attacks.CompleteAsync(text, most, cancellation)).Select(a => new ArgumentSuggestion(a.Date is { } date ? $"{a.Title} ({date})" : a.Title, a.Id))],
            ParameterKind.Country => [.. CountriesLike(text).Take(most).Select(Plain)],
            ParameterKind.Zone => [.. ZonesLike(text).Take(most).Select(Plain)],
            ParameterKind.TimeAndZone => [.. TimesLike(text).Take(most).Select(Plain)],
            ParameterKind.Choice => [.. spec.Choices!.Where(c => c.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(most).Select(Plain)],
            _ => [],
        };
    }

    private static ArgumentSuggestion Named(GroupCompletion group) =>
        new(group.MatchedName == group.Name ? group.Name : $"{group.Name} ({group.MatchedName})", group.Name);

    private static ArgumentSuggestion Plain(string value) => new(value, value);

    // Names that begin so, then those with a word or another name that does, then near spellings.
    private static IEnumerable<string> CountriesLike(string text)
    {
        var beginning = Countries.All.Where(c => Begins(c.Name, text)).OrderBy(c => c.Name, StringComparer.Ordinal);
        var within = Countries.All.Where(c => c.OtherNames.Prepend(c.Name).Any(n => n.Split([' ', '\'', '-']).Any(w => Begins(w, text)) || Begins(n, text)));
        var near = text.Length > 3 ? Countries.Suggest(text, 3).Select(s => s.Value) : [];
        return beginning.Concat(Countries.Named(text)).Concat(within).Concat(near).Select(c => c.Name).Distinct(StringComparer.Ordinal);
    }

    // "new york" finds America/New_York: people know the city, not the continent that the tz database puts before it.
    private static IEnumerable<string> ZonesLike(string text)
    {
        var typed = text.Replace(' ', '_');
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id is "UTC" || id.Contains('/', StringComparison.Ordinal)).ToList();
        var city = zones.Where(id => Begins(id[(id.LastIndexOf('/') + 1)..], typed));
        return city.Concat(zones.Where(id => id.Contains(typed, StringComparison.OrdinalIgnoreCase))).Distinct(StringComparer.Ordinal);
    }

    // "07:00 new y" and "7 pm new y" go on with the zones; a number or a time alone says nothing of a zone yet.
    private static IEnumerable<string> TimesLike(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var zone = string.Join(' ', words.SkipWhile(w => char.IsAsciiDigit(w[0]) || w.ToLowerInvariant() is "am" or "pm"));
        var time = string.Join(' ', words.TakeWhile(w => char.IsAsciiDigit(w[0]) || w.ToLowerInvariant() is "am" or "pm"));
        return zone.Length > 0 ? ZonesLike(zone).Select(z => $"{time} {z}".TrimStart()) : [];
    }

    private static bool Begins(string name, string text) => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(name, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
}

/// <param name="Label">For people.</param>
/// <param name="Value">What the call then carries.</param>
public sealed record ArgumentSuggestion(string Label, string Value);
