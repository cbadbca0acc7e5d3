using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Tests.Ingestion.Extraction.Statistics;

public class ScoreTableTests
{
    private const int Labels = 11;

    [Fact]
    public void Scores_as_the_weights_that_it_was_made_of()
    {
        var weights = Weights(5000);
        var table = new ScoreTable(weights);
        // Known features and unknown ones, in a list of several blocks.
        List<ulong> asked = [.. Enumerable.Range(0, 400).Select(i => Feature.Pack(7, 1 + (i * 37)))];
        var (expected, scores) = (new float[Labels], new float[Labels]);
        weights.Score(asked, expected);
        table.Score(asked.ToArray(), scores);
        for (var label = 0; label < Labels; label++)
            scores[label].ShouldBe(expected[label], 0.001f);
        expected.ShouldContain(score => Math.Abs(score) > 0.5f);
    }

    [Fact]
    public void Adds_nothing_for_features_that_have_no_weights()
    {
        var scores = new float[Labels];
        new ScoreTable(Weights(100)).Score([.. Enumerable.Range(0, 10_000).Select(i => Feature.Pack(8, 1 + i))], scores);
        scores.ShouldAllBe(score => score == 0);
    }

    [Fact]
    public void A_feature_asked_for_thousands_of_times_counts_each_time()
    {
        var weights = new LinearWeights(Labels);
        weights.Add(Feature.Pack(7, 1), [.. Enumerable.Repeat(ScoreTable.LargestWeight / 100f, Labels)]);
        var scores = new float[Labels];
        new ScoreTable(weights).Score(Enumerable.Repeat(Feature.Pack(7, 1), 10_000).ToArray(), scores);
        scores.ShouldAllBe(score => Math.Abs(score - 99_900) < 1);
    }

    private static LinearWeights Weights(int count)
    {
        var chance = new Random(1);
        var weights = new LinearWeights(Labels);
        for (var i = 0; i < count; i++)
            weights.Add(Feature.Pack(7, 1 + i), [.. Enumerable.Range(0, Labels).Select(_ => chance.Next(-95, 96) / 100f)]);
        return weights;
    }
}
