using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Attributions;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>
/// Gathers mentions into incidents in the order of the document. A mention joins the incident that it fits best by date, place and kind; one
/// without any of its own joins the incident last spoken of; one that fits none opens another.
/// </summary>
internal sealed class IncidentGrouping
{
    private const int BackgroundBegins = 5;
    private const int Lead = 3;
    private const int DaysOfNews = 14;

    private readonly List<IncidentDraft> _drafts = [];
    private IncidentDraft? _last;
    private bool _lastWasAggregate;

    public static List<IncidentDraft> Group(IEnumerable<Section> sections, PublicationTime? published)
    {
        var grouping = new IncidentGrouping();
        foreach (var section in sections)
        {
            for (var s = 0; s < section.Text.Sentences.Count; s++)
                grouping.ReadSentence(section, s, published);
            grouping._last = grouping._drafts.FirstOrDefault();
            grouping._lastWasAggregate = false;
        }
        return grouping.AbsorbHeadings();
    }

    /// <summary>A title that gives no place or date of its own speaks of the first incident of its kind in the body.</summary>
    private List<IncidentDraft> AbsorbHeadings()
    {
        foreach (var heading in _drafts.Where(d => d.Mentions.TrueForAll(m => m.Section.Kind == PassageKind.Heading)).ToList())
        {
            var host = _drafts.Where(d => d != heading && heading.Mentions.TrueForAll(m => d.Fit(m, m.Date) >= 0)).MaxBy(d => d.Mentions.Count);
            if (host is null)
                continue;
            heading.Mentions.ForEach(host.Add);
            _drafts.Remove(heading);
        }
        return _drafts;
    }

    private void ReadSentence(Section section, int sentence, PublicationTime? published)
    {
        var mentions = EventReader.Read(section, sentence, published);
        foreach (var mention in mentions)
            Place(mention, published);
        if (mentions.Count == 0 && _last is not null && !_lastWasAggregate && (section.Casualties[sentence].Count > 0 || VoiceCues.In(section.Text, sentence)))
            _last.Sentences.Add((section, sentence));
    }

    private void Place(EventMention mention, PublicationTime? published)
    {
        switch (mention.Standing)
        {
            case Standing.NoAttack or Standing.Unreal:
                return;
            case Standing.Aggregate:
                _lastWasAggregate = true;
                return;
        }
        var date = mention.Date ?? (mention.DaysFromAnchor is { } days && _last?.Date is { } anchor ? new DateExpression(0, 0, default, DateKind.Anchored, null, days).From(anchor) : null);
        var dated = date == mention.Date ? mention : mention with { Date = date };
        if (dated.IsAnother)
        {
            (_last, _lastWasAggregate) = (Open(), false);
            _last.Add(dated);
            return;
        }
        if (!dated.IsSpecific || (dated.IsDefinite && date is null && !dated.Locations.Any()))
        {
            if (_lastWasAggregate)
                return;
            if (_last is not null && _last.Fit(dated, date) >= 0)
            {
                _last.Add(dated);
                return;
            }
        }
        var best = _drafts.Select(d => (Draft: d, Fit: IsOlder(dated, date, d, published) ? -1 : d.Fit(dated, date) + (d == _last ? 0.5 : 0))).Where(pair => pair.Fit >= 0).OrderByDescending(pair => pair.Fit).FirstOrDefault();
        var needed = date is not null || dated.HasLocalPlace ? 1.5 : 0;
        _last = best.Draft is not null && best.Fit >= needed ? best.Draft : Open();
        _last.Add(dated);
        _lastWasAggregate = false;
    }

    /// <summary>An act of long ago, told far down, is not the undated one that the text began with.</summary>
    private static bool IsOlder(EventMention mention, PartialDate? date, IncidentDraft draft, PublicationTime? published) =>
        mention.Sentence >= BackgroundBegins && date?.Latest is { } latest && published is { } p && latest.DayNumber < p.Day.DayNumber - DaysOfNews
        && draft.Date is null && draft.Mentions.Exists(m => m.Section != mention.Section || m.Sentence < Lead);

    private IncidentDraft Open()
    {
        var draft = new IncidentDraft();
        _drafts.Add(draft);
        return draft;
    }
}
