using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>Trains the sequence model by AdaGrad on the log-likelihood of the labelled sentences.</summary>
internal static class SlotTraining
{
    private const int L = SlotLabels.Count;
    private const int Epochs = 10;

    /// <summary>Epochs before the weights count; the mean over the others is steadier than the last (Polyak and Juditsky 1992).</summary>
    private const int Unsettled = 4;

    /// <summary>Models that differ by the order of sentences and the features left out, and are averaged (bagging; Breiman 1996).</summary>
    private const int Members = 4;

    private const double Dropped = 0.5;
    private const float Rate = 0.1f;
    private const float Decay = 0.0005f;

    public static (LinearWeights Weights, float[] Steps) Train(List<Muc4Report> reports, List<TaggedText> texts, Vocabulary vocabulary, List<double[]> topics, int fewestReports)
    {
        var kept = CountFeatures(texts, vocabulary, topics, fewestReports);
        var weights = new LinearWeights(L);
        foreach (var feature in kept.Order())
            weights.Add(feature, new float[L]);
        var sentences = Encode(reports, texts, vocabulary, topics, weights);
        var members = new Member[Members];
        Parallel.For(0, Members, seed => members[seed] = Fit(sentences, weights.Count, seed + 1));
        return (Average(weights, members), AverageSteps(members));
    }

    /// <summary>One model: a row of weights a feature, and the weights of the steps.</summary>
    private sealed record Member(float[] Rows, float[] Steps);

    private static Member Fit(List<Encoded> sentences, int features, int seed)
    {
        var member = new Member(new float[features * L], new float[(L + 1) * L]);
        var sum = new Member(new float[features * L], new float[(L + 1) * L]);
        var (squares, stepSquares) = (new float[features * L], new float[(L + 1) * L]);
        var order = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var loss = sentences.OrderBy(_ => order.Next()).Sum(sentence => Step(member, Thin(sentence, order), squares, stepSquares));
            Console.WriteLine($"slots, member {seed}, epoch {epoch + 1}: loss {loss:0}");
            if (epoch < Unsettled)
                continue;
            AddShare(sum.Rows, member.Rows);
            AddShare(sum.Steps, member.Steps);
        }
        return sum;
    }

    private static void AddShare(float[] into, float[] values)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] += values[i] / (Epochs - Unsettled);
    }

    /// <summary>The mean over members trained in different order; all features speak when reading, so that weights shrink by the share that spoke in training.</summary>
    private static LinearWeights Average(LinearWeights weights, Member[] members)
    {
        foreach (var (_, row) in weights.Rows)
        {
            var values = weights.RowAt(row);
            for (var label = 0; label < L; label++)
                values[label] = (float)((1 - Dropped) * members.Average(m => m.Rows[(row * L) + label]));
        }
        return weights;
    }

    private static float[] AverageSteps(Member[] members) => [.. Enumerable.Range(0, (L + 1) * L).Select(i => members.Average(m => m.Steps[i]))];

    private sealed record Encoded(int[][] Rows, int[] Labels);

    private static IEnumerable<ulong> CountFeatures(List<TaggedText> texts, Vocabulary vocabulary, List<double[]> topics, int fewestReports)
    {
        var counts = new Dictionary<ulong, int>();
        var (inReport, found) = (new HashSet<ulong>(), new List<ulong>());
        for (var d = 0; d < texts.Count; d++)
        {
            inReport.Clear();
            var features = new SlotFeatures(texts[d], vocabulary, TopicModel.Words(topics[d]));
            for (var s = 0; s < texts[d].Sentences.Count; s++)
            {
                for (var i = texts[d].Sentences[s].First; i < texts[d].Sentences[s].End; i++)
                {
                    features.Write(i, s, found);
                    inReport.UnionWith(found);
                }
            }
            foreach (var feature in inReport)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }
        return counts.Where(pair => pair.Value >= fewestReports).Select(pair => pair.Key);
    }

    private static List<Encoded> Encode(List<Muc4Report> reports, List<TaggedText> texts, Vocabulary vocabulary, List<double[]> topics, LinearWeights weights)
    {
        var encoded = new List<Encoded>();
        var found = new List<ulong>();
        for (var d = 0; d < texts.Count; d++)
        {
            var labels = SlotLabelling.Of(reports[d], texts[d]);
            var features = new SlotFeatures(texts[d], vocabulary, TopicModel.Words(topics[d]));
            for (var s = 0; s < texts[d].Sentences.Count; s++)
            {
                var (first, end) = (texts[d].Sentences[s].First, texts[d].Sentences[s].End);
                var rows = new int[end - first][];
                for (var i = first; i < end; i++)
                {
                    features.Write(i, s, found);
                    rows[i - first] = [.. found.Select(f => weights.TryFind(f, out var row) ? row : -1).Where(row => row >= 0)];
                }
                encoded.Add(new Encoded(rows, labels[first..end]));
            }
        }
        return encoded;
    }

    /// <summary>Leaves out each feature by chance, so that none is relied on alone (dropout; Srivastava et al. 2014).</summary>
    private static Encoded Thin(Encoded sentence, Random chance) =>
        new([.. sentence.Rows.Select(rows => Array.FindAll(rows, _ => chance.NextDouble() >= Dropped))], sentence.Labels);

    private static double Step(Member model, Encoded sentence, float[] squares, float[] stepSquares)
    {
        var scores = new float[sentence.Rows.Length * L];
        for (var t = 0; t < sentence.Rows.Length; t++)
        {
            foreach (var row in sentence.Rows[t])
            {
                var values = model.Rows.AsSpan(row * L, L);
                for (var b = 0; b < L; b++)
                    scores[(t * L) + b] += values[b];
            }
        }
        var lattice = new Lattice(scores, Lattice.StepsOf(model.Steps));
        var marginals = lattice.Marginals();
        var steps = new double[(L + 1) * L];
        lattice.AddExpectedSteps(steps, 1);
        var path = 0.0;
        for (var t = 0; t < sentence.Rows.Length; t++)
        {
            var label = sentence.Labels[t];
            var previous = t == 0 ? L : sentence.Labels[t - 1];
            path += scores[(t * L) + label] + model.Steps[(previous * L) + label];
            marginals[(t * L) + label] -= 1;
            steps[(previous * L) + label] -= 1;
        }
        for (var i = 0; i < steps.Length; i++)
            Update(ref model.Steps[i], ref stepSquares[i], (float)steps[i]);
        for (var t = 0; t < sentence.Rows.Length; t++)
        {
            foreach (var row in sentence.Rows[t])
            {
                var values = model.Rows.AsSpan(row * L, L);
                for (var b = 0; b < L; b++)
                    Update(ref values[b], ref squares[(row * L) + b], (float)marginals[(t * L) + b]);
            }
        }
        return lattice.LogPartition - path;
    }

    private static void Update(ref float weight, ref float square, float gradient)
    {
        if (Math.Abs(gradient) < 1e-5f)
            return;
        gradient += Decay * weight;
        square += gradient * gradient;
        weight -= Rate * gradient / MathF.Sqrt(square + 1e-3f);
    }
}
