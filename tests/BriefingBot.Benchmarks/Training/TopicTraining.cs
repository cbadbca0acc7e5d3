using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>Logistic regressions by AdaGrad; the sequence model is then trained on what models that never saw a report say of it.</summary>
internal static class TopicTraining
{
    private const int Epochs = 30;
    private const float Rate = 0.05f;
    private const float Decay = 0.002f;

    public static (LinearWeights Weights, List<double[]> Unseen) Train(List<Muc4Report> reports, List<TaggedText> texts, Vocabulary vocabulary, int folds, int fewestReports)
    {
        var features = texts.ConvertAll(text => TopicFeatures.Of(text, vocabulary));
        var gold = reports.ConvertAll(Gold);
        var unseen = new List<double[]>(new double[reports.Count][]);
        for (var fold = 0; fold < folds; fold++)
        {
            var others = Enumerable.Range(0, reports.Count).Where(i => i % folds != fold).ToList();
            var model = Fit(others, features, gold, fewestReports);
            for (var i = fold; i < reports.Count; i += folds)
                unseen[i] = Probabilities(model, features[i]);
        }
        Report(gold, unseen);
        return (Fit([.. Enumerable.Range(0, reports.Count)], features, gold, fewestReports), unseen);
    }

    private static bool[] Gold(Muc4Report report)
    {
        bool Has(string type) => report.IncidentTypes.Contains(type);
        return [report.IncidentTypes.Count > 0, Has("attack"), Has("bombing"), Has("kidnapping"), Has("arson"), Has("robbery")];
    }

    private static double[] Probabilities(LinearWeights weights, List<ulong> features)
    {
        var scores = new float[TopicModel.Count];
        weights.Score(features, scores);
        return TopicModel.Probabilities(scores);
    }

    private static LinearWeights Fit(List<int> chosen, List<List<ulong>> features, List<bool[]> gold, int fewestReports)
    {
        var weights = new LinearWeights(TopicModel.Count);
        foreach (var feature in chosen.SelectMany(i => features[i]).CountBy(f => f).Where(pair => pair.Value >= fewestReports).Select(pair => pair.Key).Order())
            weights.Add(feature, new float[TopicModel.Count]);
        var squares = new float[weights.Count * TopicModel.Count];
        var order = new Random(1);
        var scores = new float[TopicModel.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var i in chosen.OrderBy(_ => order.Next()))
            {
                Array.Clear(scores);
                weights.Score(features[i], scores);
                Step(weights, squares, features[i], gold[i], scores);
            }
        }
        return weights;
    }

    private static void Step(LinearWeights weights, float[] squares, List<ulong> features, bool[] gold, float[] scores)
    {
        foreach (var feature in features)
        {
            if (!weights.TryFind(feature, out var row))
                continue;
            var values = weights.RowAt(row);
            for (var t = 0; t < values.Length; t++)
            {
                var gradient = (1 / (1 + MathF.Exp(-scores[t]))) - (gold[t] ? 1 : 0) + (Decay * values[t]);
                ref var square = ref squares[(row * values.Length) + t];
                square += gradient * gradient;
                values[t] -= Rate * gradient / MathF.Sqrt(square + 1e-4f);
            }
        }
    }

    private static void Report(List<bool[]> gold, List<double[]> unseen)
    {
        for (var t = 0; t < TopicModel.Count; t++)
        {
            var right = Enumerable.Range(0, gold.Count).Count(i => gold[i][t] && unseen[i][t] > 0.5);
            var said = unseen.Count(p => p[t] > 0.5);
            var truth = gold.Count(g => g[t]);
            Console.WriteLine($"{(Topic)t} on unseen folds: {right} right of {said} said, {truth} true, F1 {200.0 * right / (said + truth):0.0}");
        }
    }
}
