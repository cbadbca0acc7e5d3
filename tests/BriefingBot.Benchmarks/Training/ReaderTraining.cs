using BriefingBot.Benchmarks.Quality;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>
/// Rebuilds the reader's weights from the MUC-4 training reports and from nothing else. No feature joins more than three words and none
/// is kept that fewer than three reports show. The order of training is fixed: the same reports give the same file.
/// </summary>
internal static class ReaderTraining
{
    private const int FewestReports = 3;
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: train-reader TRAIN.jsonl WEIGHTS.gz");
            return 2;
        }
        var reports = Muc4Report.Load(args[0]);
        var texts = reports.ConvertAll(report => TaggedText.Of(report.Text));
        var vocabulary = BuildVocabulary(texts);
        Console.WriteLine($"{reports.Count} reports, {vocabulary.Count - 1} words");
        var (topics, foldTopics) = TopicTraining.Train(reports, texts, vocabulary, Folds, FewestReports);
        var (slots, steps) = SlotTraining.Train(reports, texts, vocabulary, foldTopics, FewestReports);
        var selection = SelectionTraining.Train(reports, texts, foldTopics, new DocumentReader(SharedMaterial.LoadGazetteer()));
        using var file = File.Create(args[1]);
        ReaderWeights.Write(file, vocabulary, topics, slots, steps, selection);
        Console.WriteLine($"{topics.Count} topic features, {slots.Count} slot features");
        return 0;
    }

    private static Vocabulary BuildVocabulary(List<TaggedText> texts)
    {
        var reports = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var word in text.Tokens.SelectMany(token => WordShapes.WordsOf(token.Text)).Distinct(StringComparer.Ordinal))
                reports[word] = reports.GetValueOrDefault(word) + 1;
        }
        var vocabulary = new Vocabulary();
        string[] marks = ["<bias>", "<rare>", "<edge>", "<lead>", "<second>", "<early>", "<middle>", "<late>", .. TopicModel.AllWords()];
        foreach (var word in marks.Concat(reports.Where(pair => pair.Value >= FewestReports).Select(pair => pair.Key).Order(StringComparer.Ordinal)))
            vocabulary.Add(word);
        return vocabulary;
    }
}
