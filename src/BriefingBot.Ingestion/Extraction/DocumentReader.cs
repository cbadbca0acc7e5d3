using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Casualties;
using BriefingBot.Ingestion.Extraction.Claims;
using BriefingBot.Ingestion.Extraction.Corrections;
using BriefingBot.Ingestion.Extraction.Fillers;
using BriefingBot.Ingestion.Extraction.Incidents;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>
/// Reads which violent incidents a document reports, with who, what, when, where, how many and says whom. Grammars over tagged text find and
/// group the mentions; trained weights (docs/reading.md) judge relevance and fill slots. Pure: the same text gives the same reading.
/// </summary>
/// <param name="gazetteer">Places; <see cref="Gazetteer.Empty"/> reads without.</param>
/// <param name="groups">Known groups; null reads by the look of the names alone.</param>
public sealed class DocumentReader(Gazetteer gazetteer, IGroupNames? groups = null)
{
    /// <summary>Characters of a body that are read; what stands behind is no news article any more.</summary>
    public const int LongestBody = 200_000;

    private const int LongestTitle = 1_000;

    private readonly PlaceReader _places = new(gazetteer);

    public DocumentReading Read(ReportText report)
    {
        var body = report.Body.Length > LongestBody ? report.Body[..LongestBody] : report.Body;
        var tagged = TaggedText.Of(body);
        var slots = new SlotFiller(ReaderWeights.Default).Read(tagged);
        var sections = new List<Section>();
        if (!string.IsNullOrWhiteSpace(report.Title))
            sections.Add(Describe(PassageKind.Heading, 0, TaggedText.Of(report.Title.Length > LongestTitle ? report.Title[..LongestTitle] : report.Title), report.Published, []));
        var main = Describe(PassageKind.Body, 0, tagged, report.Published, slots.Mentions, slots.Familiarity);
        sections.Add(main);
        for (var i = 0; i < (report.Captions?.Count ?? 0); i++)
            sections.Add(Describe(PassageKind.Caption, i, TaggedText.Of(report.Captions![i]), report.Published, []));
        var drafts = IncidentGrouping.Group(sections, report.Published);
        var selected = IncidentSelection.Select(drafts, slots, ReaderWeights.Default.Selection);
        return new DocumentReading(report.Id, IncidentAssembly.Assemble(selected, sections, report.Published)) { Claims = ClaimReader.Read(main) };
    }

    /// <summary>The drafts of a body alone, for training.</summary>
    internal List<IncidentDraft> Draft(TaggedText body) => IncidentGrouping.Group([Describe(PassageKind.Body, 0, body, null, [])], null);

    private Section Describe(PassageKind kind, int index, TaggedText text, PublicationTime? published, List<SlotMention> slots, double familiarity = 0)
    {
        var dates = DateReader.ReadAll(text.Tokens, published);
        var corrections = CorrectionReader.Read(text, dates);
        var casualties = Enumerable.Range(0, text.Sentences.Count).Select(s => CasualtyReader.Read(text, s)).ToArray();
        foreach (var correction in corrections)
            CorrectedCasualties.Apply(correction, text, casualties[correction.Sentence]);
        return new Section
        {
            Kind = kind,
            Index = index,
            Text = text,
            Places = _places.Read(text.Text, text.Tokens, []),
            Dates = dates,
            Groups = FindGroups(text),
            Casualties = casualties,
            Corrections = corrections,
            Slots = slots,
            Familiarity = familiarity,
        };
    }

    private List<GroupSpan> FindGroups(TaggedText text)
    {
        var known = groups?.Find(text.Text) ?? [];
        var found = known.ToList();
        found.AddRange(GroupGrammar.Find(text).Where(g => !known.Any(k => k.Span.Overlaps(g.Span))));
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }
}
