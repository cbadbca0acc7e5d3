namespace BriefingBot.Engine.Briefs;

/// <summary>The brief as the JSON contract gives it (docs/json.md).</summary>
internal static class BriefRecord
{
    public static object Of(BriefContent content, BriefFrame frame) => new
    {
        from = frame.Window.From.UtcDateTime,
        to = frame.Window.To.UtcDateTime,
        zone = frame.Zone.Id,
        late = frame.Window is BriefWindow.Recorded { Delay: not null },
        hasNews = content.HasNews,
        attacks = content.New.Select(e => e.Record).ToList(),
        changes = content.Changed.Select(e => new { attack = e.Main.Attack.Id, text = e.ChangeLine!.Text }).ToList(),
        disputed = content.Disputed.Select(e => e.Main.Attack.Id).ToList(),
        groups = content.Groups.Select(g => new { group = g.Claim.SubjectId, attribute = g.Claim.Attribute, value = g.Claim.Value, by = g.Claim.By, source = g.Claim.Citation.Source }).ToList(),
        trend = new { now = content.Trend.Now, before = content.Trend.Before },
        read = new { documents = content.Reading.Documents, sources = content.Reading.Sources, backfill = content.Reading.Backfill },
    };
}
