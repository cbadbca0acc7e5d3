using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>The attack as the JSON contract gives it (docs/json.md).</summary>
internal static class AttackRecord
{
    public static object Of(Attack attack)
    {
        var count = SourceCount.Of(AttackBriefing.AllCitations(attack));
        return new
        {
            id = attack.Id,
            title = attack.Title,
            date = attack.Date?.ToString(),
            place = attack.Place is { } p ? new { name = p.Name, country = p.Country, lat = p.Latitude, lon = p.Longitude, precision = p.Precision } : null,
            type = AttackTypes.Key(attack.Type),
            method = attack.Method,
            suicide = attack.Suicide,
            status = attack.Status,
            actorKind = attack.ActorKind,
            review = attack.Review,
            reviewedBy = attack.IsJudged ? "analyst" : null,
            merged = attack.MergedIds,
            targets = attack.Targets,
            weapons = attack.Weapons,
            attributions = attack.Attributions.Select(a => new { group = a.GroupId, actor = a.Actor, stance = a.Stance, by = a.By, citations = CitationRecord.Of([a.Citation]) }).ToList(),
            toll = Enum.GetValues<TollMeasure>().ToDictionary(m => JsonNamingPolicy.CamelCase.ConvertName(m.ToString()), m => Toll(TollView.Of(attack.Toll, m))),
            claims = attack.Claims.Select(c => new { attribute = c.Attribute, value = c.Value, by = c.By, citations = CitationRecord.Of([c.Citation]) }).ToList(),
            sources = new { documents = count.Documents, independent = count.Independent },
        };
    }

    private static object? Toll(TollView? view) => view is null ? null : new
    {
        latest = view.Latest.Low,
        low = view.Range.Low,
        high = view.Range.High,
        highIsOpen = view.Range.HighIsOpen,
        best = view.Best.Low,
        conservative = view.Conservative,
        observations = view.Ledger.Select(Observation).ToList(),
    };

    private static object Observation(TollObservation o) => new
    {
        id = o.Id,
        measure = o.Measure,
        low = o.Low,
        high = o.High,
        qualifier = o.Qualifier,
        words = o.Words,
        by = o.By,
        source = o.Citation.Source,
        document = o.Citation.Document,
        published = o.Citation.Published?.ToString(),
        includesAttackers = o.IncludesAttackers,
        corrects = o.Corrects,
        citation = CitationRecord.Of(o.Citation),
    };
}
