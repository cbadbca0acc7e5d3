using System.Security.Cryptography;
using System.Text;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Recording;

/// <summary>Ties what was read of an incident to the passages of its document.</summary>
internal sealed class IncidentMapper(UnreadDocument unread, IReadOnlyDictionary<string, Group> groups)
{
    public ReportedIncident Map(ReadIncident incident) => new(
        unread.Document.Id,
        unread.StoryId,
        unread.Document.Published,
        incident.Role != IncidentRole.Recalled,
        incident.Type,
        incident.Method,
        incident.Suicide,
        incident.Status,
        incident.ActorKind,
        incident.Date,
        incident.Places,
        [.. incident.Targets.OrderByDescending(m => m.Confidence).Concat(incident.VictimGroups).Select(m => m.Text).Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. incident.Weapons.Select(w => w.Text).Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. incident.Attributions.Select(Map).DistinctBy(a => a.Id)],
        [.. incident.Tolls.SelectMany(Map).DistinctBy(o => o.Id)],
        [.. incident.Evidence.Select(e => Cite(e, incident.Date)).DistinctBy(c => c.Address)],
        incident.Confidence);

    private Attribution Map(ReadAttribution read) => new(
        Id("attribution", read.Actor, read.Stance.ToString(), read.By),
        read.GroupId,
        // Each document has its own spelling; a card that names one group three times confuses it with its namesakes.
        read.GroupId is { } id && groups.TryGetValue(id, out var group) ? group.Name : read.Actor,
        read.Stance,
        read.By,
        Cite(read.Evidence, null));

    // A figure that is taken back is an observation too: the ledger may not have it from anybody else.
    private IEnumerable<TollObservation> Map(ReadToll read)
    {
        var observation = new TollObservation(
            Id("observation", read.Measure.ToString(), read.Words, read.By),
            read.Measure,
            read.Low,
            read.High,
            read.Qualifier,
            read.Words,
            read.By,
            Cite(read.Evidence, null),
            read.IncludesAttackers);
        if (read.Corrects is not { } corrected)
            return [observation];
        if (corrected is not { Low: { } low, Words: { } words })
            return [observation with { Corrects = TollObservation.UnnamedFigure }];
        var wrong = new TollObservation(Id("taken back", read.Measure.ToString(), words), read.Measure, low, corrected.High, corrected.Qualifier, words, null, Cite(corrected.Evidence, null));
        return [wrong, observation with { Corrects = wrong.Id }];
    }

    public Claim Map(ReadClaim read) => new(
        Id("claim", read.GroupId, read.Attribute, read.Value, read.By),
        SubjectKind.Group,
        read.GroupId,
        read.Attribute,
        read.Value,
        read.By,
        Named(Cite(read.Evidence, read.AsOf), read.By),
        read.AsOf);

    // A speaker whom the passage calls by a pronoun or a family name was named in full before it.
    private static Citation Named(Citation citation, string? by) =>
        by is null || citation.Evidence.Contains(by, StringComparison.Ordinal) ? citation : citation with { Evidence = $"{citation.Evidence} ({by})" };

    /// <summary>
    /// The passage that holds the words. What the check reads is the passage and, where a date was resolved against the day of publication,
    /// the date that came out.
    /// </summary>
    private Citation Cite(Evidence evidence, PartialDate? resolved)
    {
        if (evidence.Part == PassageKind.Heading)
            return unread.Citation with { Quote = unread.Document.Title, Locator = "title", Evidence = Resolved(unread.Document.Title ?? "", resolved) };
        var passage = unread.Passages.FirstOrDefault(p => p.Kind == evidence.Part && Holds(p, evidence)) ?? unread.Passages.FirstOrDefault(p => p.Text.Contains(evidence.Text, StringComparison.Ordinal));
        var quote = passage?.Text ?? evidence.Text;
        return unread.Citation with
        {
            Kind = evidence.Part == PassageKind.Caption ? CitationKind.Caption : CitationKind.Passage,
            Quote = quote,
            Start = passage?.Start ?? evidence.Start,
            End = passage?.End ?? evidence.End,
            Evidence = Resolved(quote, resolved),
        };
    }

    private static string Resolved(string quote, PartialDate? date) => date is null ? quote : $"{quote} ({date.ToWords()})";

    private static bool Holds(Passage passage, Evidence evidence) =>
        passage.Start <= evidence.Start && evidence.Start < passage.End && (passage.Kind != PassageKind.Caption || passage.Paragraph == evidence.Section + 1);

    private string Id(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{unread.Document.Id}\n{string.Join('\n', parts)}")))[..20];
}
