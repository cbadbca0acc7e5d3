namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// For each topic a small logistic regression over what the topic model and the grammars say of a document: is such an incident reported?
/// </summary>
internal sealed class SelectionModel(double[][] weights)
{
    public const int Features = 10;

    /// <summary>One row a topic, in the order of <see cref="Topic"/>; the row of <see cref="Topic.Any"/> is not used.</summary>
    public double[][] Weights { get; } = weights;

    public double LogOdds(Topic topic, double[] features)
    {
        double sum = 0;
        for (var i = 0; i < Features; i++)
            sum += Weights[(int)topic][i] * features[i];
        return sum;
    }

    public static double Logit(double probability) => Math.Clamp(Math.Log((probability + 0.01) / (1.01 - probability)), -4, 4);
}
