using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Starter;

/// <summary>Reads the figures of an attack, each with the document that gives it.</summary>
internal sealed class TollReader(CitationReader citations, SourceCatalog catalog, FaultLog faults)
{
    public IReadOnlyList<TollObservation> Read(RecordReader attack, string attackId, string title)
    {
        var read = new List<TollObservation>();
        foreach (var value in attack.Values("toll"))
        {
            var record = new RecordReader(attack.File, "a figure", value, faults,
                "measure", "low", "high", "qualifier", "words", "by", "attackers-included", "from");
            if (ReadOne(record, attackId, title) is not { } observation)
                continue;
            if (read.Any(o => o.Id == observation.Id))
                record.Fault(record.Line, "this figure is already there");
            read.Add(observation);
        }
        return read;
    }

    private TollObservation? ReadOne(RecordReader record, string attackId, string title)
    {
        var measure = record.RequiredChoice("measure", Words.Measures);
        var qualifier = record.RequiredChoice("qualifier", Words.Qualifiers);
        var words = record.Text("words");
        var by = record.Optional("by");
        var (low, high) = Bounds(record, words);
        var evidence = string.Join("; ", new[] { $"{words} {measure.ToString().ToLowerInvariant()}", title, by }.Where(part => part is not null));
        if (citations.ReadSingle(record, evidence) is not { } citation)
            return null;
        var id = StableId.Of("observation", attackId, measure.ToString(), citation.Document, citation.Locator, words, by);
        return new TollObservation(
            id, measure, low, high, qualifier, words, by, citation,
            record.Has("attackers-included") ? record.Choice("attackers-included", Words.YesNo, false) : null,
            Reliability: SourceOf(citation)?.Reliability ?? Reliability.F);
    }

    private static (int Low, int? High) Bounds(RecordReader record, string words)
    {
        record.Text("low");
        var typed = FieldForms.Number(record, "low");
        var low = typed ?? 0;
        var high = FieldForms.Number(record, "high");
        if (high < low)
            record.Fault(record.LineOf("high"), $"the low figure {low} is greater than the high one, {high}");
        // "More than 70" is 71 at the least: a slip here would stand in every sum. Words without a number are the author's to judge.
        var least = NumberReader.ReadAll(Tokenizer.Tokenize(words)).Where(n => !n.IsOrdinal).Select(n => n.Low).ToList();
        if (typed is not null && least.Count > 0 && !least.Contains(low))
            record.Fault(record.LineOf("low"), $"\"{words}\" is {least[0]} at the least, and \"low\" is {low}");
        return (low, high);
    }

    private Source? SourceOf(Citation citation) => catalog.Documents.TryGetValue(citation.Document, out var document)
        ? catalog.Sources.GetValueOrDefault(document.SourceId)
        : catalog.Sources.GetValueOrDefault(citation.Document);
}
