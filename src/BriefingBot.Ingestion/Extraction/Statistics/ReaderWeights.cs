using System.Globalization;
using System.IO.Compression;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// The trained weights and their file: gzip over lines of text, so that what was learned can be read. Sections: words (one a line), topics and
/// slots (template, words by number, label:weight …), steps (one line of transition weights), selection (a line of weights a topic). docs/reading.md names the command that rebuilds it.
/// </summary>
internal sealed record ReaderWeights(Vocabulary Vocabulary, TopicModel Topics, SequenceModel Slots, SelectionModel Selection)
{
    private const string Resource = "BriefingBot.Ingestion.Extraction.Statistics.reader-weights.gz";

    private static readonly Lazy<ReaderWeights> Shipped = new(LoadShipped);

    public static ReaderWeights Default => Shipped.Value;

    public static ReaderWeights Read(Stream stream)
    {
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var vocabulary = new Vocabulary();
        var topics = new LinearWeights(TopicModel.Count);
        var slots = new LinearWeights(SequenceModel.Labels);
        float[] steps = [];
        var selection = new List<double[]>();
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else if (section == "words")
                vocabulary.Add(line);
            else if (section == "steps")
                steps = [.. line.Split(' ').Select(part => float.Parse(part, CultureInfo.InvariantCulture))];
            else if (section == "selection")
                selection.Add([.. line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))]);
            else
                ReadRow(line, section == "topics" ? topics : slots);
        }
        return new ReaderWeights(vocabulary, new TopicModel(new ScoreTable(topics)), new SequenceModel(new ScoreTable(slots), steps), new SelectionModel([.. selection]));
    }

    public static void Write(Stream stream, Vocabulary vocabulary, LinearWeights topics, LinearWeights slots, float[] steps, SelectionModel selection)
    {
        using var writer = new StreamWriter(new GZipStream(stream, CompressionLevel.SmallestSize)) { NewLine = "\n" };
        writer.WriteLine("# words");
        for (var id = 1; id < vocabulary.Count; id++)
            writer.WriteLine(vocabulary.WordOf(id));
        writer.WriteLine("# topics");
        WriteRows(writer, topics);
        writer.WriteLine("# slots");
        WriteRows(writer, slots);
        writer.WriteLine("# steps");
        writer.WriteLine(string.Join(' ', steps.Select(Number)));
        writer.WriteLine("# selection");
        foreach (var row in selection.Weights)
            writer.WriteLine(string.Join(' ', row.Select(w => w.ToString("0.####", CultureInfo.InvariantCulture))));
    }

    private static ReaderWeights LoadShipped()
    {
        using var stream = typeof(ReaderWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The reader's weights are not embedded in the assembly.");
        return Read(stream);
    }

    private static void ReadRow(string line, LinearWeights into)
    {
        Span<float> weights = stackalloc float[into.Labels];
        weights.Clear();
        Span<int> numbers = stackalloc int[4];
        var read = 0;
        foreach (var part in line.AsSpan().Split(' '))
        {
            var field = line.AsSpan()[part];
            var colon = field.IndexOf(':');
            if (colon < 0)
                numbers[read++] = int.Parse(field, CultureInfo.InvariantCulture);
            else
                weights[int.Parse(field[..colon], CultureInfo.InvariantCulture)] = float.Parse(field[(colon + 1)..], CultureInfo.InvariantCulture);
        }
        into.Add(Feature.Pack(numbers[0], numbers[1], numbers[2], numbers[3]), weights);
    }

    /// <summary>Weights that round to nothing are left out, and rows without any.</summary>
    private static void WriteRows(TextWriter writer, LinearWeights weights)
    {
        foreach (var (feature, row) in weights.Rows.OrderBy(pair => pair.Key))
        {
            var parts = new List<string>();
            var values = weights.RowAt(row);
            for (var label = 0; label < values.Length; label++)
            {
                if (Math.Abs(values[label]) >= 0.02f)
                    parts.Add($"{label}:{Number(values[label])}");
            }
            if (parts.Count == 0)
                continue;
            var (template, first, second, third) = Feature.Unpack(feature);
            writer.WriteLine($"{template} {first} {second} {third} {string.Join(' ', parts)}");
        }
    }

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
