using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Incidents;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>Trains the selection on what the topic model says of reports that it never saw, and on the drafts of the grammars.</summary>
internal static class SelectionTraining
{
    private const int Epochs = 400;
    private const double Rate = 0.3;
    private const double Decay = 0.002;

    public static SelectionModel Train(List<Muc4Report> reports, List<TaggedText> texts, List<double[]> unseen, DocumentReader reader)
    {
        string[] types = ["", "attack", "bombing", "kidnapping", "arson", "robbery"];
        var drafts = texts.ConvertAll(reader.Draft);
        var weights = Enumerable.Range(0, TopicModel.Count).Select(_ => new double[SelectionModel.Features]).ToArray();
        foreach (var topic in Enum.GetValues<Topic>().Where(t => t != Topic.Any))
        {
            var rows = reports.Select((report, i) => (Features: SelectionFeatures.Of(topic, drafts[i], unseen[i]), Gold: report.IncidentTypes.Contains(types[(int)topic]))).ToList();
            Fit(rows, weights[(int)topic]);
            var said = rows.Where(r => Dot(weights[(int)topic], r.Features) > 0).ToList();
            Console.WriteLine($"selection of {topic}: {said.Count(r => r.Gold)} right of {said.Count} said, {rows.Count(r => r.Gold)} true");
        }
        return new SelectionModel(weights);
    }

    /// <summary>Plain gradient descent; the problem is small and convex.</summary>
    private static void Fit(List<(double[] Features, bool Gold)> rows, double[] weights)
    {
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var gradient = new double[weights.Length];
            foreach (var (features, gold) in rows)
            {
                var error = (1 / (1 + Math.Exp(-Dot(weights, features)))) - (gold ? 1 : 0);
                for (var i = 0; i < weights.Length; i++)
                    gradient[i] += error * features[i] / rows.Count;
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= Rate * (gradient[i] + (Decay * weights[i]));
        }
    }

    private static double Dot(double[] weights, double[] features) => weights.Zip(features).Sum(pair => pair.First * pair.Second);
}
