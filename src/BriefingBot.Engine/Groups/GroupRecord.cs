using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Groups;

/// <summary>The group as the JSON contract gives it (docs/json.md).</summary>
internal static class GroupRecord
{
    public static object Of(GroupProfile profile) => new
    {
        id = profile.Group.Id,
        name = profile.Group.Name,
        kind = profile.Group.Kind,
        countries = profile.Group.Countries,
        aliases = profile.Group.Aliases.Select(a => new { name = a.Name, sources = CitationRecord.Of(a.Citations) }).ToList(),
        relations = profile.Group.Relations.Select(r => new { kind = RelationText.Key(r.Kind), group = r.GroupId, name = r.GroupName, sources = CitationRecord.Of(r.Citations) }).ToList(),
        claims = profile.Claims.Select(c => new { attribute = c.Attribute, value = c.Value, by = c.By, asOf = c.AsOf?.ToString(), citations = CitationRecord.Of([c.Citation]) }).ToList(),
        attacks = new { total = profile.Attacks.Totals.Attacks, killedLow = profile.Attacks.Totals.KilledLow, killedHigh = profile.Attacks.Totals.KilledHigh, latest = profile.Attacks.Attacks.Select(a => a.Id).ToList() },
        activity = profile.Activity.Select(m => new { month = $"{m.Year:0000}-{m.Month:00}", attacks = m.Attacks }).ToList(),
    };
}
